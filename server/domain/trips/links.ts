import type { RiderId, StaffId, TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";

/** What a dispatcher has linked; the ways of one person's outing; people who travel together. */
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
  /** Of a group: an account, or somebody by name; without either the rider of its first trip. */
  ledBy?: StaffId | undefined;
  leaderName?: string | undefined;
}

/** With whom a trip is asked for: everybody has their own promise, and their own way out of it. */
export interface TripGroup {
  id: string;
  /** Their name. */
  leader: string;
  /** The leader is one of those who ride. */
  leaderId?: RiderId | undefined;
}
