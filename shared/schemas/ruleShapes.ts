import { z } from "zod";
import { Assistance } from "./common.ts";
import { DAY, DayTimes, Length } from "./ruleParts.ts";

/**
 * A return when ready is picked up `pickupWithin` of "ready". Until then a place is held in the plan, `heldFor` long from the forecast on,
 * and for as long again `heldAgain` later while nobody is ready. `askBefore` the forecast the rider is asked; `overdueAfter` it a
 * dispatcher looks after them. The forecast is the middle of the person's last `sessions`, or, counted from being there, `dialysisStay`,
 * for other purposes `otherStay`.
 */
export const WhenReady = z
  .strictObject({
    ...{ pickupWithin: Length, heldFor: Length, heldAgain: Length, askBefore: Length },
    ...{ overdueAfter: Length, sessions: z.int().min(1).max(50) },
    ...{ dialysisStay: Length, otherStay: Length },
  })
  .readonly();

export const Dwell = z.strictObject({ boarding: Length, alighting: Length }).readonly();
/** See the rule `extraDwell`. */
export const ExtraDwell = z
  .strictObject({
    help: z.record(Assistance, Dwell).readonly(),
    companion: Dwell,
    childSeat: Dwell,
    handOver: Length,
  })
  .readonly();

/**
 * What a door adds to boarding and alighting of whoever is accompanied to it: for each step where there is no ramp; for a wheelchair at
 * steps without one; for a lift that does not work, through the door.
 */
export const EntranceDwell = z
  .strictObject({ perStep: Length, noRamp: Length, brokenLift: Length })
  .readonly();

/**
 * Boarding and alighting are learned from the last `days`, of whom and of what there were at least so many observations: of a rider, of
 * everybody who moves alike, of a door; at a place how long people stay for dialysis. `isUsed`: planning goes by it.
 */
export const LearnedTimes = z
  .strictObject({
    isUsed: z.boolean(),
    days: z.int().min(7).max(366),
    least: z
      .strictObject({
        ...{ rider: z.int().min(3).max(1_000), aid: z.int().min(3).max(10_000) },
        ...{ entrance: z.int().min(3).max(1_000), place: z.int().min(3).max(1_000) },
      })
      .readonly(),
  })
  .readonly();

/**
 * What is held for work and study until day-ahead requests close: of the trips that can begin in an hour of the `peaks` (vehicles on duty
 * × `perVehicle`) the share `held`; 0: nothing.
 */
export const HeldForWork = z
  .strictObject({
    peaks: z.array(DayTimes).readonly(),
    held: z.number().min(0).max(1),
    perVehicle: z.number().min(0.1).max(20),
  })
  .readonly();

/** See the rule `workingTime`. */
export const WorkingTime = z
  .strictObject({
    ...{ longestShift: Length, longestBinds: z.boolean(), rest: Length, restBinds: z.boolean() },
    ...{ daysInRow: z.int().min(1).max(31), daysBind: z.boolean() },
    ...{ hoursPerWeek: z.int().min(1).max(168), weekBinds: z.boolean() },
  })
  .refine(
    ({ longestShift, rest }) => longestShift + rest <= DAY * 60,
    "expected the longest shift and the rest after it within a day",
  )
  .refine(
    ({ longestShift, hoursPerWeek }) => longestShift <= hoursPerWeek * 3600,
    "expected a week to have room for the longest shift",
  )
  .readonly();
export type WorkingTime = z.output<typeof WorkingTime>;

/**
 * Of a tracker's fixes: `ahead`, `latest`: so far ahead of the service's clock, or so old, one may be; `rough`: meters around it beyond
 * which it tells no place; `topSpeed`: nothing goes faster, m/s.
 */
export const PositionFixes = z
  .strictObject({
    ...{ ahead: Length, latest: Length },
    ...{ rough: z.number().min(20).max(5000), topSpeed: z.number().min(10).max(100) },
  })
  .readonly();

/** See the rule `applications`. */
export const ApplicationRules = z
  .strictObject({
    workingDays: z.int().min(1).max(90),
    ...{
      conclusion: z.boolean(),
      certificate: z.boolean(),
      identity: z.boolean(),
      consent: z.boolean(),
    },
  })
  .readonly();
