import type { OperationText } from "./operationText.ts";

const errors = ["shift.unknown", "shift.ended", "withdrawal.alreadyOver", "rescue.already"] as const;

/** The calls by which people get another vehicle when theirs cannot go on. */
export const rescueOperations = {
  previewRescue: {
    tag: "Dispatching",
    summary: "Show what becomes of everybody when a run cannot go on",
    description:
      "Its vehicle, its driver, or its lift alone (`cause`), from now or `from` on, until `until` or until it is said to be back. Computed on the plan as it is, and nothing is saved. Whoever is aboard comes first and is taken on from where the vehicle stands; then who waits outdoors, then everybody by their promise. `moved`: with another vehicle, within the promise or, where nobody can, later by at most the rule `rescueWithin` (`promiseKept` is false then). `left`: whom nobody can serve. `others`: whose times move on the vehicles that take them. Without its lift only those who need one move; of them, who is aboard stays.",
    errors: [...errors],
  },
  acceptRescue: {
    tag: "Dispatching",
    summary: "Do what was shown",
    description:
      "All of it or nothing, with `shown` as it was looked at: the run is withdrawn, everybody gets the vehicle shown, broken promises are entered as broken, a ride that was under way ends as broken off and goes on as a trip of its own, and whom nobody can serve is `unassigned` with the promise as it was given. `result` is `changed`, and nothing is done, where the plan has changed so that it comes out otherwise for the people named. Everybody is told as of any change. The same `rescueId` again changes nothing.",
    errors: [...errors, "plan.stale"],
  },
  listRescues: {
    tag: "Dispatching",
    summary: "Rescue plans that were accepted",
    description:
      "Of today and later, the newest first, with their people as they stand now: `open` of those whom nobody could serve and of whom nobody has said what became of them.",
  },
} satisfies Record<string, OperationText>;
