import type { FacilityTrip } from "../../shared/schemas/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { presentRiderTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/** Of what a rider reads of a trip, that which a clinic or a school needs to expect somebody. */
export function presentFacilityTrip(
  { record, direction }: { record: TripRecord; direction: FacilityTrip["direction"] },
  viewing: Viewing,
): FacilityTrip {
  const { id, status, promise, vehicle } = presentRiderTrip(record, viewing);
  return {
    ...{ id, riderName: record.rider.name, direction, status },
    ...(promise !== undefined && { pickupWindow: promise.pickupWindow }),
    ...(vehicle !== undefined && { plate: vehicle.plate }),
  };
}
