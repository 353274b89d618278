import type { Phrase } from "../../../shared/schemas/index.ts";
import type { DayDetails } from "../facts/dayDetails.ts";
import type { Fact } from "../facts/fact.ts";
import { phrase } from "./phrase.ts";

const untold = () => undefined;

/** What people read of the live day's facts in a trip's story. Part of `story.ts`. */
export const dayLines: { [Kind in keyof DayDetails]: (fact: Fact<Kind>) => Phrase | undefined } = {
  "invariant.broken": untold,
  "invariant.mended": untold,
  "day.closed": untold,
  "day.reopened": untold,
  "run.changesMissed": untold,
  "run.changesUnderstood": untold,
  "trip.solvedOtherwise": ({ details }) => phrase("story.solvedOtherwise", { ...details }),
  "trip.vehicleLost": () => phrase("story.vehicleWithdrawn"),
  "trip.brokenOff": ({ details: { onward } }) =>
    phrase("story.brokenOff", { onward: onward === undefined ? "no" : "yes" }),
  "trip.resumed": () => phrase("story.resumed"),
  "run.rescued": untold,
  "run.rescueUndone": untold,
  "lift.failed": untold,
  "lift.mended": untold,
};
