import { calls } from "./calls.ts";
import { needs } from "./needs.ts";
import { share } from "./share.ts";
import { standing } from "./standing.ts";
import { standingNeeds } from "./standingNeeds.ts";

/** Whoever is on the telephone: their request, their record, a code to sign in with. Part of `dispatcher.ts`. */
export const callers = {
  ...needs,
  ...standing,
  ...share,
  ...calls,
  ...standingNeeds,
  "dispatcher.call.open": "New request for a caller",
  "dispatcher.call.find": "Find the passenger by name or phone",
  "dispatcher.call.overQuota": "Take it over the quota",
  "dispatcher.call.notEligible": "No valid eligibility",
  "dispatcher.call.change": "Another passenger",
  "dispatcher.call.promised": "Booked: the time is promised.",
  "dispatcher.call.booked": "Booked. The search for a vehicle has begun.",
  "dispatcher.call.when": "Time is for",
  "dispatcher.call.leaveAt": "leaving",
  "dispatcher.call.arriveBy": "being there",
  "dispatcher.call.companions": "Companions",
  "dispatcher.call.assistance": "Help",
  "dispatcher.call.purpose": "Purpose",
  "dispatcher.call.aid": "Moves with",
  "dispatcher.call.note": "Note for the driver",
  "dispatcher.call.choosePlace": "Choose a place from the list.",
  "dispatcher.vouch.title": "The passenger cannot sign in?",
  "dispatcher.vouch.make": "Make a sign-in code",
  "dispatcher.vouch.check": "First make sure who is calling. It is logged who made the code.",
  "dispatcher.vouch.tell":
    "Tell the passenger this code. It works once, on any device, for {minutes, plural, one {# minute} other {# minutes}}, and is not shown again.",
  "dispatcher.rider.title": "Passenger’s record",
  "dispatcher.rider.audit": "Opening a record is logged.",
  "dispatcher.rider.category": "Category",
  "dispatcher.rider.eligibleUntil": "Eligible until",
  "dispatcher.rider.noEnd": "no end date",
  "dispatcher.rider.chairWeight": "Person and chair",
  "dispatcher.rider.kg": "{kg} kg",
  "dispatcher.rider.guardians": "Legal representatives",
  "dispatcher.rider.recent": "Recent trips",
  "dispatcher.call.timeIsOver": "This time is over. Choose a later one.",
  "dispatcher.call.dayIsOver": "This day is over. Choose a later one.",
  "dispatcher.call.tooFarAhead":
    "{days, plural, one {Requests are taken # day ahead at most.} other {Requests are taken # days ahead at most.}}",
  "dispatcher.call.outsideHours": "The service runs from {from} to {until}. Choose a time between.",
  "dispatcher.call.samePlace": "From and to are the same place.",
  "dispatcher.call.leadTimeShort":
    "Too late for a passenger’s own request; a dispatcher may book it, and the exception is written down.",
  "dispatcher.draft.discard": "Discard the request?",
  "dispatcher.draft.discardFor": "A request for {name} was begun and is not booked yet.",
  "dispatcher.draft.edit": "Go on writing",
  "dispatcher.draft.keep": "Close and keep it",
  "dispatcher.draft.drop": "Discard",
  "dispatcher.draft.begun": "Begun and not booked yet",
  "dispatcher.draft.continue": "Continue",
  "dispatcher.draft.dropNamed": "Discard the request of {name}",
  "dispatcher.draft.continueNamed": "Continue the request of {name}",
  "dispatcher.rider.home": "Home",
  "dispatcher.rider.noCategory": "no category on record",
} as const;
