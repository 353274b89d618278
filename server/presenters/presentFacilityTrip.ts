import type { FacilityTrip } from "../../shared/schemas/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { presentRiderTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/** Of what a rider reads of a trip, that which a clinic or a school needs to expect somebody. */
export function presentFacilityTrip(
  { record, direction }: { record: TripRecord; direction: FacilityTrip["direction"] },
  viewing: Viewing,
): FacilityTrip {
  const { id, status, promise, vehicle, requested, estimated, whenReady, canCancel } = presentRiderTrip(
    record,
    viewing,
  );
  const expected = direction === "to" ? estimated?.dropoff : estimated?.pickup;
  return {
    ...{ id, riderName: record.rider.name, direction, status, wished: requested.at },
    ...(promise !== undefined && { pickupWindow: promise.pickupWindow }),
    ...(vehicle !== undefined && { plate: vehicle.plate }),
    ...(expected !== undefined && { expected }),
    ...(whenReady !== undefined && direction === "from" && { whenReady }),
    canCallOff: direction === "to" && canCancel,
  };
}
