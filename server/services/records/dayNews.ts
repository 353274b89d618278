import type { DayDetails } from "../../domain/facts/dayDetails.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import type { DomainEvent } from "../../events/events.ts";
import { none, ofBoth, ofRun, ofTrip } from "./newsParts.ts";

/** Who has to look anew after each fact of the live day. Part of `news.ts`. */
export const dayNews: { [Kind in keyof DayDetails]: (fact: Fact<Kind>) => DomainEvent[] } = {
  "invariant.broken": ofBoth,
  "invariant.mended": ofBoth,
  "day.closed": none,
  "day.reopened": none,
  "trip.solvedOtherwise": ofTrip,
  "trip.vehicleLost": ofBoth,
  "trip.brokenOff": ofBoth,
  "trip.resumed": ofBoth,
  "run.changesMissed": ofRun,
  "run.changesUnderstood": ofRun,
  "run.rescued": ofRun,
  "run.rescueUndone": ofRun,
  "lift.failed": none,
  "lift.mended": none,
};
