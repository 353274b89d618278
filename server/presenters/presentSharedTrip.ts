import { isPlaced, isWithoutRide } from "../../shared/lifeCycle/trip.ts";
import type { RiderTrip, SharedTrip, TripShareView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { StandingShare } from "../domain/trips/share.ts";
import { causeOf } from "../domain/trips/teller.ts";
import type { SharedTripPicture } from "../services/requesting/useCases.ts";
import { presentRiderTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/**
 * A trip for whoever has a link to it. From the rider's own view is taken what is named here and nothing else: no name, no place (a
 * door is somebody's home, and where one is driven to may tell an illness), no needs, no reason, no story, no driver.
 */
export function presentSharedTrip({ record, until, away }: SharedTripPicture, viewing: Viewing): SharedTrip {
  const own = presentRiderTrip(record, viewing);
  const { serviceDay, status, requested, promise, estimated, doubt, actual, vehicle } = own;
  return {
    ...{ serviceDay, status },
    actual: presentActual(actual),
    ...(promise === undefined
      ? { requested: { kind: requested.kind, at: requested.at } }
      : { promise: presentPromise(promise) }),
    ...(estimated &&
      isPlaced(record.trip) && { estimated: { pickup: estimated.pickup, dropoff: estimated.dropoff } }),
    ...(doubt && { doubtSince: doubt.since }),
    ...(vehicle &&
      !isWithoutRide(record.trip) && { vehicle: { plate: vehicle.plate, model: vehicle.model } }),
    ...(away && {
      away: {
        ...{ meters: away.meters, minutes: away.minutes, at: toIso(away.at) },
        ...(away.near && { near: away.near }),
      },
    }),
    until: toIso(until),
  };
}

// Each copies field by field, so that what the rider's view gains later does not get here by itself.
const presentActual = ({ arrived, pickup, dropoff }: RiderTrip["actual"]): SharedTrip["actual"] => ({
  ...(arrived !== undefined && { arrived }),
  ...(pickup !== undefined && { pickup }),
  ...(dropoff !== undefined && { dropoff }),
});

type Promised = NonNullable<RiderTrip["promise"]>;
const presentPromise = ({ pickupWindow, latestArrival, rideUntil }: Promised): SharedTrip["promise"] => ({
  pickupWindow: { from: pickupWindow.from, until: pickupWindow.until },
  ...(latestArrival !== undefined && { latestArrival }),
  ...(rideUntil !== undefined && { rideUntil }),
});

export const presentTripShare = ({ id, madeAt, until, purpose, madeBy }: StandingShare): TripShareView => {
  const by = causeOf({ role: madeBy });
  return {
    ...{ id, madeAt: toIso(madeAt), until: toIso(until), madeFor: purpose },
    madeBy: by === "driver" ? "system" : by,
  };
};
