import type { OperationText } from "./operationText.ts";

/** The calls of the office about how long things take by the service's own days. */
export const learnedOperations = {
  searchLearnedTimes: {
    tag: "Office",
    summary: "How long things take by our own days",
    description:
      "Reckoned every night from the days of the rule `learnedTimes`, of whom and of what there were enough observations. Of a `rider`, of everybody who moves alike (`aid`) and of a door (`entrance`) boarding and alighting, as times what the rules expect; of a `place` for how many minutes people stay there for dialysis. Riders' are for chiefs and administrators of the whole service, and each one shown is written down. What differs most comes first. Planning goes by whoever knows best: the rider, then the door, then the aid.",
  },
  tellLearnedTime: {
    tag: "Office",
    summary: "Say what planning goes by instead",
    description:
      "`value`: this number, as `searchLearnedTimes` tells it; `rules`: as if nothing had been learned; `learned`: what was told is taken back. It stands whatever is learned meanwhile. For chiefs and administrators of the whole service.",
    errors: ["learned.unknown"],
  },
} satisfies Record<string, OperationText>;
