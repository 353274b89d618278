import type { OperationText } from "./operationText.ts";

/** The calls about how a service day ends. */
export const closingOperations = {
  getDayClosing: {
    tag: "Dispatching",
    summary: "What a day still needs before it can be closed",
    description:
      "`open`: whoever is aboard, was taken out and is not back, waits, or has no vehicle, and shifts that have not ended. `sum`: the day in numbers with what of its record is doubtful; of a closed day as it was frozen, with what was written since in `amendments`.",
  },
  closeDay: {
    tag: "Dispatching",
    summary: "Close a day",
    description:
      "When its service is over and nothing is open. Its record is frozen; later corrections are amendments. Closing a closed day changes nothing.",
    errors: ["day.notOver", "day.notAllHome"],
  },
  reopenDay: {
    tag: "Dispatching",
    summary: "Open a closed day again",
    description: "A chief's, with a reason that is kept. What was frozen is kept too.",
    errors: ["day.notClosed"],
  },
  solveOtherwise: {
    tag: "Dispatching",
    summary: "Say how somebody came home, or was helped, without us",
    description:
      "A trip that was still to come ends as missed by us; one that had ended stays so, and its person is accounted for. `other` needs a `note`.",
    errors: ["trip.unknown", "trip.stillAboard", "trip.illegalChange"],
  },
} satisfies Record<string, OperationText>;
