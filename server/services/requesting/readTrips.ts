import { isAboard, isOnTheRoad } from "../../../shared/lifeCycle/trip.ts";
import { localSeconds } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import { canSeeTrip, isStaff } from "../../policies/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { recordOpening } from "../records/openings.ts";
import { routingOn } from "../records/roadsOn.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

const MINE_AT_MOST = 50;

export function createReadTrips(
  deps: RequestingNeeds,
): Pick<RequestingUseCases, "getTrip" | "listMyTrips" | "getTripVehicle"> {
  const { db } = deps;
  const getTrip: RequestingUseCases["getTrip"] = async (actor, tripId) => {
    const record = await getTripRecord(db, tripId);
    // Somebody else's trip looks like no trip at all.
    if (!canSeeTrip(actor, record.trip, todayOf(deps))) throw new AppError("trip.unknown");
    if (isStaff(actor)) await recordOpening(deps, actor, record.trip);
    return record;
  };
  return {
    getTrip,
    listMyTrips: (actor) => {
      if (actor.role !== "rider") throw new AppError("session.forbidden");
      return db.snapshot(async (tx) => ({
        cursor: await tx.outbox.getCursor(),
        trips: await tx.trips.listByRider(actor.id, MINE_AT_MOST),
      }));
    },
    async getTripVehicle(actor, tripId) {
      const { trip, vehicle } = await getTrip(actor, tripId);
      // While a vehicle is on its way to or with the rider, they may see where it is.
      if (vehicle === undefined || !isOnTheRoad(trip)) return { path: [] };
      const position = await deps.positions.find(vehicle.id).catch(() => undefined);
      if (position === undefined) return { path: [] };
      const goal = isAboard(trip) ? trip.dropoff : trip.pickup;
      const routing = await routingOn(deps, trip.serviceDay);
      const now = localSeconds(deps.clock.now(), trip.serviceDay, deps.region.timeZone);
      return { position, path: routing.path(position.point, goal.point, now) };
    },
  };
}
