import type { OperationText } from "./operationText.ts";

/** The calls by which what was done by hand is undone. */
export const deedOperations = {
  listDeeds: {
    tag: "Dispatching",
    summary: "What was done by hand and can be undone",
    description:
      "The newest first, whoever did it: a placing, a move, a trip taken off its vehicle or cancelled, something fixed or let go, a rescue plan, a closed road, a clinic's delay; each until its `until` (the rule `undoPlacingWithin`).",
  },
  undoDeed: {
    tag: "Dispatching",
    summary: "Undo what was done by hand",
    description:
      "All of it, or nothing. A trip that was moved is with its former vehicle again; one that was taken off or cancelled has a vehicle that keeps what was promised, and the promise with it; one that was placed waits again; a lock is gone, or holds again; after a rescue the run is back and its people are with it, and what was entered of promises stays; a road was not closed; forecasts of a clinic's returns are as they were, but of whoever is ready or has said another time since. `blocked`, and nothing is done, where that cannot be any more within what everybody is promised: `canBeHad` says when the person could go instead. `acted`, and nothing is done, once a driver, a colleague, the rider or planning has changed it: `people` says for whom, and the way back is by hand. Rescues, closures and delays have their own ids as deeds; of a trip it is `undo` of its detail. Once more changes nothing.",
    errors: ["deed.unknown", "deed.undoOver", "plan.stale", "plan.locked", "trip.illegalChange"],
  },
} satisfies Record<string, OperationText>;
