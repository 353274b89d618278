import { askFlow } from "./askFlow.ts";
import { doors } from "./doors.ts";
import { offers } from "./offers.ts";
import { placeQuestion } from "./placeQuestion.ts";
import { promises } from "./promises.ts";
import { ward } from "./ward.ts";

/** Asking for a trip, and changing one: loaded with those screens. */
export const asking = {
  ...askFlow,
  ...offers,
  ...ward,
  ...promises,
  ...doors,
  ...placeQuestion,
  "ask.from": "From where",
  "ask.to": "Where to",
  "ask.placeHint": "Street, institution or place",
  "ask.fromHome": "From home",
  "ask.toHome": "To home",
  "ask.entrance": "How to find the door (optional)",
  "ask.entranceHint": "For example: entrance 2, ramp on the left",
  "ask.kind": "The time means",
  "ask.leaveAt": "Leave at this time",
  "ask.arriveBy": "Be there by this time",
  "ask.checkTitle": "Is everything right?",
  "ask.time": "Time",
  "ask.missingPlace": "Choose a place from the suggestions or on the map.",
  "ask.samePlace": "The trip begins and ends at the same place.",
  "ask.past": "This time is already over. Choose a later one.",
  "ask.tooSoon":
    "This is too soon: the earliest time is {time}. Choose a later one or contact the dispatcher.",
  "ask.problems": "Please correct what is marked.",
  "ask.titleChange": "Change the trip",
  "ask.leadChange": "Your trip stays as it is until you have chosen a new time.",
} as const;
