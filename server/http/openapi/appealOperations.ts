import { wrongTrip } from "./offerOperations.ts";
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
  askPerson: {
    tag: "Trips",
    summary: "Put a wish that a rule speaks against before a person",
    description:
      "Where `askOffers` or `requestTrip` refuses it for the rider's right, or for what a contract is for (`rider.notEligible`, `rider.eligibilityEnds`, `rider.quotaUsed`, `rider.quotaHoursUsed`, `rider.purposeNotCovered`, `rider.territoryNotCovered`). It stands as a trip `unassigned`, with that as its reason, which nothing places by itself; a dispatcher answers by `dueBy`. `appeal.nothing`: no rule speaks against it, so it can be asked for; what nobody can decide otherwise is refused as ever.",
    errors: [
      ...wrongTrip,
      ...(["appeal.nothing", "act.superseded"] as const),
      ...(["request.idempotencyKeyMissing", "request.idempotencyKeyReused"] as const),
    ],
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
