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
  "break.begun": untold,
  "break.ended": untold,
  "break.takenBack": untold,
  "break.asked": untold,
  "vehicle.checked": untold,
  "manifests.printed": untold,
  "trip.solvedOtherwise": ({ details }) => phrase("story.solvedOtherwise", { ...details }),
  "trip.vehicleLost": () => phrase("story.vehicleWithdrawn"),
  "trip.brokenOff": ({ details: { onward } }) =>
    phrase("story.brokenOff", { onward: onward === undefined ? "no" : "yes" }),
  "trip.resumed": () => phrase("story.resumed"),
  "trip.restored": () => phrase("story.restored"),
  "deed.undone": untold,
  "run.rescued": untold,
  "run.rescueUndone": untold,
  ...{ "run.reliefAgreed": untold, "run.relieved": untold, "run.reliefEnded": untold },
  "lift.failed": untold,
  "lift.mended": untold,
  ...{ "trouble.raised": untold, "trouble.gone": untold, "trouble.taken": untold },
  ...{ "trouble.released": untold, "desk.handedOver": untold, "desk.handoverRead": untold },
  "trouble.escalated": ({ details: { kind, step } }) =>
    kind === "sos" ? undefined : phrase("story.escalated", { step }),
  ...{ "run.messageSent": untold, "run.messageDelivered": untold, "run.messageRead": untold },
  ...{ "sos.called": untold, "sos.ended": untold },
  ...{ "incident.opened": untold, "incident.noted": untold, "incident.closed": untold },
  "incident.read": untold,
  "clinic.delayed": untold,
  "clinic.delayUndone": untold,
  "road.closed": untold,
  "road.reopened": untold,
  ...{ "weather.set": untold, "weather.changed": untold, "weather.ended": untold },
};
