import type { TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";

/** Trips of one day that are accepted or refused together: there and back, or a group. */
export interface TripLink {
  id: string;
  serviceDay: ServiceDay;
  tripIds: TripId[];
  /** They ride in one vehicle. */
  sameVehicle: boolean;
}
