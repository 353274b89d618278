/** What stands against acts of a shift, and against changes of it. */
export const runErrors = {
  "error.stop.unknown": "There is no such stop. Look at the route again.",
  "error.stop.notYours": "This stop belongs to another driver. Look at your own route.",
  "error.stop.notNext": "This does not follow on what was reported at this stop. Look at it again.",
  "error.stop.noShowTooEarly": "It is too early to report this. Wait until {from}.",
  "error.act.unknown": "There is no such report of yours.",
  "error.act.settled": "It can no longer be taken back here. Call the dispatcher.",
  "error.act.inTheFuture": "That is still to come. Say when it happened.",
  "error.act.beforeTheLast": "At {last} something later was reported. Choose that time or a later one.",
  "error.act.afterTheNext": "At {next} something else was reported. Choose that time or an earlier one.",
  "error.act.superseded": "This report does not stand any more as it was shown. Look at the trip again.",
  "error.act.leanedOn": "Later steps follow on this one. Take back the later ones first.",
  "error.act.inQuestion": "A question about this trip is open. Answer it first.",
  "error.act.askedAnew": "The rider has asked for another trip since. Cancel one of the two first.",
  "error.act.dayClosed": "This day is closed: only reports of today and of the day before can be corrected.",
  "error.shift.unknown": "There is no such shift. Look at the list again.",
  "error.shift.notYours": "This shift belongs to another driver. Look at your own shift.",
  "error.shift.notStarted":
    "The shift has not been started, or it is too early to start it. Start it when it is time.",
  "error.shift.ended": "This shift is over. Look at your present shift.",
  "error.shift.expired":
    "The time of this shift went by without a start. Choose another shift or contact the dispatcher.",
  "error.shift.otherDay": "This shift is on another day than the trip. Choose a shift of that day.",
  "error.shift.stopsRemain": "Stops remain in this shift. Finish them first or contact the dispatcher.",
  "error.shift.overlaps":
    "It overlaps a shift of the same vehicle or driver: {plate}, {from}–{until}. Choose another time, vehicle or driver.",
  "error.shift.begun": "The shift has begun: only its end can still be changed.",
  "error.shift.outsideDay":
    "A shift lies within its service day, and its end is still to come. Check day and times.",
  "error.shift.otherOperator":
    "Vehicle and driver belong to different operators. Choose a driver of the vehicle’s operator.",
  "error.shift.longestShift": "{driver} would work {is} on {day}; at most {most} is allowed.",
  "error.shift.rest":
    "{driver} would rest only {is} around {day}; at least {most} is needed between the work of two days.",
  "error.shift.daysInRow": "{driver} would work {is} days in a row around {day}; at most {most} are allowed.",
  "error.shift.hoursPerWeek":
    "{driver} would work {is} hours in the week of {day}; at most {most} are allowed.",
  "error.shift.outsideContractHours":
    "The vehicle’s contract serves from {from} to {until} on that day. Choose times that reach into these hours.",
  "error.shift.papersExpired":
    "{what, select, vehiclePapers {The vehicle’s papers have} driverLicence {The driver’s licence has} other {Papers have}} expired by that day. Enter the new date first.",
  "error.handover.unknown": "There is no such handover, or it says something else.",
  "error.handover.tooSoon": "A handover begins tomorrow at the earliest.",
  "error.handover.otherDistrict": "Both contracts have to be of one district.",
  "error.handover.notInForce":
    "The old contract has to hold on the day before, the new one on the day itself.",
  "error.handover.underWay": "Already in a handover whose day is still to come: {who}. Undo that one first.",
  "error.handover.dayHasCome":
    "The day of this handover has come: it can no longer be undone. Hand back instead.",
} as const;
