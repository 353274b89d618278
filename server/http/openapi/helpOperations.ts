import type { OperationText } from "./operationText.ts";
import { talkOperations } from "./talkOperations.ts";

/** The calls by which drivers ask for help, and dispatchers answer. */
export const helpOperations = {
  ...talkOperations,
  askForHelp: {
    tag: "Driving",
    summary: "Ask a dispatcher for help",
    description:
      "Stands first among what needs attention until a dispatcher says what is done: it changes no plan by itself. `cannotTake` says which trip (`tripId`) and `why`; it is no no-show. `helpId` is made by you; the same again is the same one. Times as in `startShift`.",
    errors: ["shift.unknown", "shift.notYours", "shift.ended", "trip.unknown", "act.inTheFuture"],
  },
  askForHelpForDriver: {
    tag: "Dispatching",
    summary: "Ask for help in a driver’s place",
    description:
      "A driver rang: `at` when they asked, and as in `askForHelp` what for. `cannotTake` says which trip (`tripId`) and `why`; it is no no-show. The reason is the note of the call for help, and the record says who said it for whom. The same `helpId` again is the same one.",
    errors: ["shift.unknown", "shift.ended", "trip.unknown", "act.inTheFuture"],
  },
  listOwnHelp: {
    tag: "Driving",
    summary: "What the driver asked help for on this shift",
    description: "With what a dispatcher has said to it. Read it anew at `manifest:changed`.",
    errors: ["shift.unknown", "shift.notYours"],
  },
  listHelp: {
    tag: "Dispatching",
    summary: "Drivers who ask for help today",
    description:
      "The most urgent first, with whom it is about: the one who cannot be taken, else who is aboard. Read it anew at `questions:changed`.",
  },
  settleHelp: {
    tag: "Dispatching",
    summary: "Say what is done about a driver's call for help",
    description: "Its driver reads `note`. Said again it changes nothing.",
    errors: ["shift.unknown", "help.unknown"],
  },
} satisfies Record<string, OperationText>;
