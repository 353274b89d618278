import type { VisitAction } from "../../../shared/lifeCycle/stop.ts";
import type { TripEvent } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Why } from "../facts/details.ts";
import type { Fact, FactKind, FactTexts } from "../facts/fact.ts";
import { phrase } from "./phrase.ts";
import { causeOf } from "./teller.ts";

/** The facts that are steps in a trip's life, and which step each is. */
const events = {
  "trip.assigned": "assign",
  "trip.notAssigned": "failToAssign",
  "trip.unassigned": "unassign",
  "trip.retried": "retry",
  "trip.departed": "depart",
  "trip.arrived": "arrive",
  "trip.boarded": "board",
  "trip.droppedOff": "dropOff",
  "trip.noShow": "noShow",
  "trip.neverRode": "neverRode",
  "trip.vehicleLost": "loseVehicle",
  "trip.brokenOff": "breakOff",
  "trip.cancelled": "cancel",
  "trip.refused": "refuse",
  "trip.missed": "miss",
  "trip.resumed": "resume",
  "trip.restored": "restore",
  "trip.amended": "reopen",
} as const satisfies Partial<Record<FactKind, TripEvent>>;
/** Which step is taken back, the details say. */
export type TripChangeKind = keyof typeof events | "trip.actTakenBack";
const undone = {
  depart: "undoDepart",
  arrive: "undoArrive",
  board: "undoBoard",
  dropOff: "undoDropOff",
  noShow: "undoNoShow",
} as const satisfies Record<VisitAction, TripEvent>;
/** All steps that facts are. */
export const changeEvents: readonly TripEvent[] = [...Object.values(events), ...Object.values(undone)];

/** The step that a fact is. */
export function eventOf(fact: Fact<TripChangeKind>): TripEvent {
  if (fact.kind === "trip.actTakenBack") return undone[fact.details.action];
  return events[fact.kind];
}

type Reasons = { [K in TripChangeKind]: (fact: Fact<K>) => Phrase | undefined };
const none = () => undefined;
const PREFIX = "reason.";
const inWords = ({ details }: { details: { why?: Why | undefined } }): Phrase | undefined =>
  details.why && reasonPhrase(details.why);
/** A reason in the words that it has. */
export const reasonPhrase = ({ code, values }: Why): Phrase => ({ key: `${PREFIX}${code}`, values });
/** The code of a reason that a trip has, for a fact that follows from it. */
export const whyOf = ({ key, values }: Phrase): Why => ({ code: key.slice(PREFIX.length), values });

/** What each step says of why the trip stands as it does, without the words of people. */
const reasons: Reasons = {
  "trip.assigned": none,
  "trip.notAssigned": inWords,
  "trip.unassigned": (fact) => inWords(fact) ?? phrase("reason.takenOff"),
  "trip.retried": none,
  "trip.departed": none,
  "trip.arrived": none,
  "trip.boarded": none,
  "trip.droppedOff": none,
  "trip.noShow": none,
  "trip.neverRode": () => phrase("reason.notServed"),
  "trip.vehicleLost": none,
  "trip.brokenOff": () => phrase("reason.brokenOff"),
  "trip.cancelled": ({ by }) =>
    phrase(causeOf(by) === "rider" ? "reason.cancelledByRider" : "reason.cancelledByDispatcher"),
  "trip.refused": () => phrase("reason.refusedByDispatcher"),
  "trip.missed": inWords,
  "trip.actTakenBack": none,
  "trip.resumed": none,
  "trip.restored": () => phrase("reason.takenOff"),
  "trip.amended": none,
};
export const reasonOf = <Kind extends TripChangeKind>(fact: Fact<Kind>): Phrase | undefined =>
  reasons[fact.kind](fact);

/** A reason with what somebody wrote to it, as long as that stands. */
export function reasonInWords(reason: Phrase, { note }: FactTexts): Phrase {
  if (note === undefined) return reason;
  return phrase(reason.key === "reason.refusedByDispatcher" ? "reason.refused" : "reason.cancelled", {
    note,
  });
}
