import { z } from "zod";

/** What may never be, whatever happens on the road: of the plan, and of what was promised. */
export const invariantCodes = [
  "servedTwice",
  "shiftPlannedTwice",
  "dropoffBeforePickup",
  "neverLetOut",
  "overloaded",
  "mustRideAlone",
  "mustNotMeet",
  "wrongContract",
  "noLift",
  "liftOverloaded",
  "skillMissing",
  "shiftNotAllowed",
  "aboardAnotherVehicle",
  "groupParted",
  "placedNowhere",
  "stopOfNobody",
  "leftOnEndedRun",
  "ledgerBroken",
  "promiseLeftOpen",
  "placedUnpromised",
] as const;
export const InvariantCode = z.enum(invariantCodes);
export type InvariantCode = z.infer<typeof InvariantCode>;
