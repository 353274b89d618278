/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk = {
  "dispatcher.change": "Change time, place or needs",
  "dispatcher.change.lead": "The trip keeps its promise until the caller has chosen a new time.",
  "dispatcher.change.done": "The trip is changed, with the rider's consent",
  "dispatcher.break": "Give a later time",
  "dispatcher.break.lead":
    "The promise is broken: nobody was asked. If the caller agrees, change the trip instead.",
  "dispatcher.break.minutes": "How much later",
  "dispatcher.break.later": "{minutes} minutes later",
  "dispatcher.break.reason": "Reason",
  "dispatcher.break.times":
    "Promised by {was}, from now on by {is}. The passenger is told both with the reason, and may agree or ask to be called.",
  "dispatcher.break.confirm": "Break the promise",
  "dispatcher.break.done": "The later time holds now; the passenger is told",
  "dispatcher.count.kept": "{kept} of {over} promises kept",
  "dispatcher.call.door.pickup": "How to find the door: from where",
  "dispatcher.call.door.dropoff": "How to find the door: to where",
  "dispatcher.undo": "Undo the placing (until {time})",
  "dispatcher.undo.done": "Taken back: the trip is as it was before",
} as const;
