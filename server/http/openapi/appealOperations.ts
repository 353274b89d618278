import type { OperationText } from "./operationText.ts";

/** The calls about what riders put before a person. */
export const appealOperations = {
  makeAppeal: {
    tag: "Trips",
    summary: "Ask a person to look at what was decided",
    description:
      "Where a trip has `canAppeal`: it found no vehicle or was refused, nobody came, its rider is said not to have been there, or was given another time than promised. A dispatcher answers by `dueBy`, with a reason: within the time of the rule `appealWithin`, and an hour before a trip that is still ahead where that can be. `appealId` is made by you; the same again is the same one.",
    errors: ["trip.unknown", "appeal.nothing", "act.superseded", "request.idempotencyKeyReused"],
  },
  listAppeals: {
    tag: "Dispatching",
    summary: "What riders have put before a person",
    description: "Of all days; what is due first comes first. Read it anew at `questions:changed`.",
  },
  answerAppeal: {
    tag: "Dispatching",
    summary: "Answer what a rider has put before a person",
    description:
      "`granted`: it was wrong, or is put right; `declined`: it stays. Both with the reason that the rider reads. What follows from it is done by the calls that are there for it (`assignTrip`, `retryTrip`, `correctAct`).",
    errors: ["appeal.unknown", "act.superseded"],
  },
} satisfies Record<string, OperationText>;
