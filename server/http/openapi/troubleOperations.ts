import type { OperationText } from "./operationText.ts";

/** The calls about what needs somebody, and about several people at one board. */
export const troubleOperations = {
  listTroubles: {
    tag: "Dispatching",
    summary: "What needs attention today",
    description:
      "Runs that nobody has begun, that are silent, late out, stand still, are said to be where they are not, or work too long; outages of a district; promises about to be broken; people who do not get out, are not back, or are received by nobody; what nobody has read or looked at: since when, whom each concerns, what can be done, whose it is (`holder`), and who has been turned to by the clock (`escalated`). What harms most comes first; before all comes the service's own work that stands still or fails (`work`). Read it anew at `troubles:changed` and `board:changed`.",
  },
  takeTrouble: {
    tag: "Dispatching",
    summary: "Look after a trouble",
    description:
      "A sign for the other dispatchers, no lock. `from` says who held it when you looked; `trouble.held` names whoever holds it otherwise. It is nobody's again when given back, gone, or when its holder has not had the board open for as long as the rule `troubleHold` says.",
    errors: ["trouble.unknown", "trouble.held"],
  },
  giveBackTrouble: {
    tag: "Dispatching",
    summary: "Look after a trouble no longer",
    description: "Of what somebody else holds it changes nothing.",
  },
  listColleagues: {
    tag: "Dispatching",
    summary: "Who has the board open, and what they have before them",
    description:
      "Names of the staff and ids of days, trips, runs, troubles and calls. Pages say so themselves by `desk:moved`; read it anew at `colleagues:changed`. Empty while Redis is away.",
  },
  listDeskHandovers: {
    tag: "Dispatching",
    summary: "What dispatchers leave to one another",
    description:
      "`now`: what is open and would be handed over: troubles, locks, numbers to call back, people to be told, appeals. `handovers`: the last ones, as it was then, the newest first.",
  },
  writeDeskHandover: {
    tag: "Dispatching",
    summary: "Hand over at the end of a shift",
    description: "What is open now is kept as it is, with a note to the next dispatcher. Written once.",
  },
  readDeskHandover: {
    tag: "Dispatching",
    summary: "Say that one has read what was handed over",
    description: "The first who says so is written down.",
    errors: ["deskHandover.unknown"],
  },
  getTroubleFigures: {
    tag: "Office",
    summary: "How the troubles of a day went",
    description:
      "By kind: how many were seen, taken by a dispatcher and gone, and the middle minutes from being seen to each; how many people were turned to at each step of the clock. By whom, chiefs and administrators read alone. Of the day under way without `day`.",
  },
} satisfies Record<string, OperationText>;
