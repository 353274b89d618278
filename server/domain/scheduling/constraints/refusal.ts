import type { Finding } from "../model/finding.ts";
import type { PlaceRule } from "../model/placeRules.ts";
import type { Shift } from "../model/shift.ts";
import type { Trip } from "../model/trip.ts";

/** Why a trip cannot go with a vehicle. Texts for people: `shared/i18n`. */
export type RefusalCode =
  // between a trip and a shift, whatever else the shift does
  | "contract"
  | "lift"
  | "liftWeight"
  | "skill"
  | "shiftNotAllowed"
  | "shiftForbidden"
  | "fixedToAnotherVehicle"
  | "vehicleLocked"
  | "noLayout"
  // in the order of stops
  | "precedence"
  | "committedStop"
  | "orderLock"
  | "capacity"
  | "ridesAlone"
  | "incompatibleRiders"
  // in time
  | "pickupWindow"
  | "dropoffWindow"
  | "maxRideTime"
  | "othersWindow"
  | "othersRideTime"
  | "shiftHours"
  | "maxDuration"
  | "break"
  | "continuousDriving"
  // between trips
  | "linkedTrip";

export type Refusal = Finding<RefusalCode>;

/** What a constraint between one trip and one shift looks at. */
export interface Pair {
  readonly trip: Trip;
  readonly shift: Shift;
  /** The shift the trip must be on (aboard, locked), if any. */
  readonly fixedTo: Shift | undefined;
  /** A vehicle lock lets nothing else in. */
  readonly closed: boolean;
  readonly placeRules: readonly PlaceRule[];
}

export type PairConstraint = (pair: Pair) => Refusal | undefined;
