import type { RiderId, ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import type { CostWeights } from "./costWeights.ts";
import type { DayState } from "./dayState.ts";
import type { Substitution } from "./load.ts";
import type { Lock } from "./lock.ts";
import type { Shift } from "./shift.ts";
import type { TravelTimeMatrix } from "./travelTimeMatrix.ts";
import type { Trip } from "./trip.ts";

/** Trips that are accepted or refused together (outbound and return; a group). */
export interface LinkedTrips {
  readonly tripIds: readonly TripId[];
  /** They ride with the same vehicle, and may share it even if one of them otherwise rides alone. */
  readonly sameRoute: boolean;
}

/** How much worse than allowed a trip already is through what has happened; that much is borne, not more. */
export interface TripTolerance {
  readonly pickupLate: Seconds;
  readonly dropoffLate: Seconds;
  readonly rideOver: Seconds;
}

export interface ShiftTolerance {
  /** Leaving its start later than the start window allows. */
  readonly startLate: Seconds;
  /** Back later than the end of the shift, or than its longest duration allows. */
  readonly endLate: Seconds;
  readonly drivingOver: Seconds;
  /** For each break of the shift. */
  readonly breaksLate: readonly Seconds[];
}

/** See `relaxToReality`. */
export interface Tolerances {
  readonly trips: ReadonlyMap<TripId, TripTolerance>;
  readonly shifts: ReadonlyMap<ShiftId, ShiftTolerance>;
}

/**
 * A service day (or what is left of it). Immutable. Times are seconds since the day's local midnight; may be negative
 * or above 86,400. Trips that are done are not in it; trips whose rider is aboard are.
 */
export interface Problem {
  readonly matrix: TravelTimeMatrix;
  readonly trips: readonly Trip[];
  readonly shifts: readonly Shift[];
  readonly weights: CostWeights;
  /** Default: `defaultSubstitution`. */
  readonly substitution?: Substitution;
  /** Riders who are never aboard together. */
  readonly incompatible?: readonly (readonly [RiderId, RiderId])[];
  readonly linked?: readonly LinkedTrips[];
  readonly locks?: readonly Lock[];
  /** Of the shifts under way; a shift without an entry has not begun. */
  readonly state?: ReadonlyMap<ShiftId, DayState>;
  readonly tolerances?: Tolerances;
}
