import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import type { Finding } from "../model/finding.ts";

export type ViolationCode =
  // of the plan as a list
  | "unknownShift"
  | "unknownTrip"
  | "shiftPlannedTwice"
  | "tripMissing"
  | "servedTwice"
  | "servedAndUnassigned"
  | "promisedTripUnserved"
  | "linkedTripsParted"
  | "groupParted"
  // of the order of stops
  | "dropoffBeforePickup"
  | "neverLetOut"
  | "overloaded"
  | "mustRideAlone"
  | "mustNotMeet"
  | "committedStopMoved"
  // of trip and vehicle
  | "wrongContract"
  | "noLift"
  | "liftOverloaded"
  | "skillMissing"
  | "shiftNotAllowed"
  | "aboardAnotherVehicle"
  | "riderLockBroken"
  | "vehicleLockBroken"
  | "orderLockBroken"
  | "timeLockBroken"
  // of times
  | "leavesTooEarly"
  | "leavesTooLate"
  | "drivesTooFast"
  | "beginsBeforeArrival"
  | "serviceCutShort"
  | "beforeWindow"
  | "afterWindow"
  | "promisedPickupMissed"
  | "promisedArrivalMissed"
  | "promisedRideExceeded"
  | "rideTooLong"
  | "backTooEarly"
  | "backTooLate"
  | "shiftTooLong"
  | "drivesTooLong"
  | "breakMissing"
  | "breakOutsideWindow"
  | "breakTooShort"
  | "breakWithRidersAboard";

/** One thing that is wrong with a plan. */
export interface Violation extends Finding<ViolationCode> {
  readonly shiftId?: ShiftId;
  readonly tripId?: TripId;
  /** By how much a limit on time is missed. */
  readonly by?: Seconds;
  /**
   * True when the problem's tolerances already allow for it: what has happened so far caused it, not this plan. A plan
   * may be saved when all its violations are inherited.
   */
  readonly inherited: boolean;
}

type Subject = Pick<Violation, "shiftId" | "tripId">;

/** Collects what is found wrong. */
export class Findings {
  readonly list: Violation[] = [];

  constructor(readonly accuracy: number) {}

  add(code: ViolationCode, subject: Subject, sentence: string): void {
    this.list.push({ code, ...subject, values: { ...subject }, sentence, inherited: false });
  }

  /** Adds a violation if `by` seconds are missing; inherited if no more than `borne`. */
  addIfPositive(
    code: ViolationCode,
    subject: Subject,
    missed: { by: number; borne?: number | undefined; sentence: string },
  ): void {
    if (missed.by <= this.accuracy) return;
    this.list.push({
      code,
      ...subject,
      by: seconds(missed.by),
      values: { ...subject, seconds: missed.by, minutes: Math.ceil(missed.by / 60) },
      sentence: `${missed.sentence} by ${Math.round(missed.by)} s`,
      inherited: missed.by <= (missed.borne ?? 0) + this.accuracy,
    });
  }
}
