import type { TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";

/** What a dispatcher has linked; the ways of one person's outing; people who travel together, the first of them leads. */
export type LinkKind = "linked" | "outing" | "group";

/** Trips of one day that are accepted or refused together: there and back, or a group. */
export interface TripLink {
  id: string;
  serviceDay: ServiceDay;
  kind: LinkKind;
  /** In their order. */
  tripIds: TripId[];
  /** They ride in one vehicle. */
  sameVehicle: boolean;
}
