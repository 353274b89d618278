import type { DayDetails } from "../../domain/facts/dayDetails.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import type { DomainEvent } from "../../events/events.ts";
import { none, ofBoth, ofRun, ofTrip } from "./newsParts.ts";

const ofTroubles = (): DomainEvent[] => [{ type: "troubles.changed" }];
/** Its driver, who looks at the run on the board, and whoever looks at what needs somebody. */
const ofSos = (fact: Pick<Fact, "concerns">): DomainEvent[] => [...ofBoth(fact), ...ofTroubles()];
/** Both drivers read their own anew, and dispatchers the run. */
const ofReliefs = (fact: Fact): DomainEvent[] => [...ofRun(fact), { type: "reliefs.changed" }];
/** Whoever looks at a map reads them anew. */
const ofRoads = (): DomainEvent[] => [{ type: "roads.changed" }];

/** Who has to look anew after each fact of the live day. Part of `news.ts`. */
export const dayNews: { [Kind in keyof DayDetails]: (fact: Fact<Kind>) => DomainEvent[] } = {
  "invariant.broken": ofBoth,
  "invariant.mended": ofBoth,
  "day.closed": none,
  "day.reopened": none,
  "break.begun": ofRun,
  "break.ended": ofRun,
  "break.takenBack": ofRun,
  "break.asked": ofRun,
  "vehicle.checked": ofRun,
  "manifests.printed": none,
  "trip.solvedOtherwise": ofTrip,
  "trip.vehicleLost": ofBoth,
  "trip.brokenOff": ofBoth,
  "trip.resumed": ofBoth,
  "trip.restored": ofBoth,
  "deed.undone": ofBoth,
  "run.changesMissed": ofRun,
  "run.changesUnderstood": ofRun,
  "run.rescued": ofRun,
  "run.rescueUndone": ofRun,
  // Both drivers, and whoever looks at a list of them.
  ...{ "run.reliefAgreed": ofReliefs, "run.relieved": ofReliefs, "run.reliefEnded": ofReliefs },
  "lift.failed": none,
  "lift.mended": none,
  // Who looks at the list reads it anew.
  ...{ "trouble.raised": ofTroubles, "trouble.gone": ofTroubles, "trouble.taken": ofTroubles },
  ...{ "trouble.released": ofTroubles, "trouble.escalated": ofTroubles },
  ...{ "desk.handedOver": ofTroubles, "desk.handoverRead": ofTroubles },
  ...{ "run.messageSent": ofRun, "run.messageDelivered": ofRun, "run.messageRead": ofRun },
  ...{ "sos.called": ofSos, "sos.ended": ofSos },
  ...{ "incident.opened": ofTroubles, "incident.noted": ofTroubles, "incident.closed": ofTroubles },
  "incident.read": none,
  // Each return is told by who puts it off.
  "clinic.delayed": none,
  "clinic.delayUndone": none,
  "road.closed": ofRoads,
  "road.reopened": ofRoads,
  ...{ "weather.set": ofRoads, "weather.changed": ofRoads, "weather.ended": ofRoads },
};
