import { wrongTrip } from "./offerOperations.ts";
import type { OperationText } from "./operationText.ts";

/** The calls about trips of several people together. */
export const groupOperations = {
  askGroup: {
    tag: "Trips",
    summary: "Ask for a trip of several people together",
    description:
      "To the same place at the same time, everybody from their own door and with their own needs, and home again if `wayHome` says so. Asked for together or not at all: what is said against one of them names who it is (`field`: `members.2.…`). They get their first promises together or none does; from then on everybody's promise is their own. A guardian asks for wards, an institution for people who have consented (from home, which it does not read, or from where it says), a dispatcher for whoever has rung. One vehicle takes all where one can.",
    errors: [
      ...wrongTrip,
      ...(["group.noHome", "request.idempotencyKeyMissing", "request.idempotencyKeyReused"] as const),
    ],
  },
  listGroups: {
    tag: "Trips",
    summary: "Groups from today on",
    description:
      "Those that the account leads, for a dispatcher all; and whom it may ask for. A leader reads who comes when: nothing of needs, homes or phones.",
  },
  cancelGroup: {
    tag: "Trips",
    summary: "Call a group off",
    description:
      "Everybody's trips that can still be called off; each is told. A member calls off their own by `cancelTrip`, and the others' promises stand. Twice is once.",
    errors: ["group.unknown"],
  },
} satisfies Record<string, OperationText>;
