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
  "dispatcher.undo": "Undo (until {time})",
  "dispatcher.undo.done": "Taken back: the trip is as it was before",
  "dispatcher.undo.acted":
    "Somebody has acted on it since, so nothing was undone. For these people it stays:",
  "dispatcher.undo.acted.settled": "was settled otherwise",
  "dispatcher.undo.acted.aboard": "sits in {plate}",
  "dispatcher.undo.acted.onTheWay": "{plate} is on its way to them",
  "dispatcher.undo.acted.what": "Ring them, and set each right by hand: move the trip, or take it again.",
  "dispatcher.undo.blocked":
    "That is not possible any more within what everybody is promised, so nothing was undone.",
  "dispatcher.undo.blocked.what":
    "Ring the person, and agree on another time: give another vehicle, or enter a new call.",
  "dispatcher.undo.canBeHad": "The person could go then:",
  "dispatcher.undo.time": "fetched {window}, there at {arrival}",
  "dispatcher.undo.kind.placed": "You or a colleague has placed this trip.",
  "dispatcher.undo.kind.moved": "You or a colleague has moved this trip.",
  "dispatcher.undo.kind.unassigned": "You or a colleague has taken this trip off its vehicle.",
  "dispatcher.undo.kind.cancelled": "You or a colleague has cancelled this trip.",
  "dispatcher.undo.kind.locked": "Something was fixed on this run.",
  "dispatcher.undo.kind.unlocked": "Something was let go on this run.",
  "dispatcher.undo.kind.rescued": "A rescue plan was accepted.",
  "dispatcher.undo.kind.roadClosed": "A road was closed.",
  "dispatcher.undo.kind.clinicDelayed": "A clinic was said to run late.",
  "dispatcher.undo.kind.relieved": "A run was handed over to another driver.",
  "dispatcher.takeOff.effect": "What it does to the others of the vehicle",
} as const;
