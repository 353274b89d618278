/** Troubles that time and places make, what happens if nobody acts, and several dispatchers at one board. Part of `dispatcher.ts`. */
export const troubleDesk = {
  "dispatcher.trouble.latePullOut": "{plate}: has not left",
  "dispatcher.trouble.standsStill": "{plate}: stands where no stop is",
  "dispatcher.trouble.wrongPlace": "{plate}: is not where the driver said",
  "dispatcher.trouble.overHours": "{plate}: the driver works too long",
  "dispatcher.trouble.reliefLapsed": "{plate}: nobody has taken it over",
  "dispatcher.trouble.boardedNoEnd": "{name}: aboard for too long",
  "dispatcher.trouble.overdueReturn": "{name}: not on the way home",
  "dispatcher.trouble.placeClosed": "{name}: waits where it is closed",
  "dispatcher.trouble.receiverAbsent": "{name}: nobody receives them",
  "dispatcher.trouble.noticeUnread": "{name}: does not know yet",
  "dispatcher.trouble.refusedUnseen": "{name}: refused, and nobody has looked",
  "dispatcher.trouble.text.latePullOut":
    "Should have left by {time} to be at the first stop in time; it still stands where the shift began.",
  "dispatcher.trouble.text.standsStill":
    "Has not moved since {time}, with somebody aboard or waiting, and no stop is there.",
  "dispatcher.trouble.text.wrongPlace":
    "Said at {time} to be at the stop; by its position it is somewhere else.",
  "dispatcher.trouble.text.overHours":
    "The shift ends at {time}; by what is expected there are stops long after it.",
  "dispatcher.trouble.text.reliefLapsed":
    "Another driver was to take it over at {time} and cannot. Who has it has reported nothing since.",
  "dispatcher.trouble.text.boardedNoEnd":
    "Should have been there by {time} at the latest, by what was promised. Nobody has reported the drop-off.",
  "dispatcher.trouble.text.overdueReturn": "Was taken out by us and should have been picked up by {time}.",
  "dispatcher.trouble.text.placeClosed": "Was taken out by us and still waits there; it closes at {time}.",
  "dispatcher.trouble.text.receiverAbsent":
    "At the door since {time}. May not be left alone, and nobody has taken over.",
  "dispatcher.trouble.text.noticeUnread": "Has to be told since {time} by a person: no message was read.",
  "dispatcher.trouble.text.refusedUnseen":
    "No vehicle was found at {time}, and no dispatcher has opened the trip since.",
  "dispatcher.trouble.otherwise.neverBegun": "If nobody acts: whoever waits for it waits in vain.",
  "dispatcher.trouble.otherwise.silent":
    "If nobody acts: nobody knows where its people are, and whoever waits may wait in vain.",
  "dispatcher.trouble.otherwise.outage": "If nobody acts: a whole district waits without word.",
  "dispatcher.trouble.otherwise.pickupEndangered": "If nobody acts: the promised pickup is missed.",
  "dispatcher.trouble.otherwise.arrivalEndangered":
    "If nobody acts: they come too late where they are expected.",
  "dispatcher.trouble.otherwise.changesMissed": "If nobody acts: the driver goes by what held before.",
  "dispatcher.trouble.otherwise.queueAged": "If nobody acts: requests and expected times stand still.",
  "dispatcher.trouble.otherwise.jobDied": "If nobody acts: it is tried again, and may fail again.",
  "dispatcher.trouble.otherwise.partWrong": "If nobody acts: rides may be missed because of it.",
  "dispatcher.trouble.otherwise.invariantBroken": "If nobody acts: this ride cannot go as it is written.",
  "dispatcher.trouble.otherwise.stranded":
    "If nobody acts: a promise is broken and the person waits in vain.",
  "dispatcher.trouble.otherwise.readyOverdue": "If nobody acts: no vehicle is kept for them.",
  "dispatcher.trouble.otherwise.readyWaiting": "If nobody acts: they wait longer than the standard.",
  "dispatcher.trouble.otherwise.roomFound": "If nobody acts: the place goes to somebody else.",
  "dispatcher.trouble.otherwise.latePullOut":
    "If nobody acts: the first pickup is late, and the next ones after it.",
  "dispatcher.trouble.otherwise.standsStill":
    "If nobody acts: whoever is aboard sits there, and whoever waits waits longer.",
  "dispatcher.trouble.otherwise.wrongPlace":
    "If nobody acts: the person may be recorded as not there while they wait.",
  "dispatcher.trouble.otherwise.overHours":
    "If nobody acts: a tired driver goes on, or the last ones are not fetched.",
  "dispatcher.trouble.otherwise.reliefLapsed":
    "If nobody acts: the driver may go home, and whoever waits is not fetched.",
  "dispatcher.trouble.otherwise.boardedNoEnd": "If nobody acts: their contacts are told, then the chief.",
  "dispatcher.trouble.otherwise.overdueReturn":
    "If nobody acts: their contacts are told, then the chief. The day cannot be closed.",
  "dispatcher.trouble.otherwise.placeClosed":
    "If nobody acts: they wait outside; their contacts are told, then the chief.",
  "dispatcher.trouble.otherwise.receiverAbsent":
    "If nobody acts: the driver cannot go on; their contacts are told, then the chief.",
  "dispatcher.trouble.otherwise.noticeUnread": "If nobody acts: they go by what is no longer true.",
  "dispatcher.trouble.otherwise.refusedUnseen": "If nobody acts: the trip does not take place.",
  "dispatcher.trouble.since": "since {time}, {minutes, plural, one {# minute} other {# minutes}}",
  "dispatcher.trouble.take": "Take it",
  "dispatcher.trouble.giveBack": "Give it back",
  "dispatcher.trouble.mine": "You look after it since {time}",
  "dispatcher.trouble.held": "{name} looks after it since {time}",
  "dispatcher.trouble.takeOver": "Take it over",
  "dispatcher.trouble.conflict": "Somebody else took it meanwhile",
  "dispatcher.trouble.conflict.who":
    "{name} has taken it since you looked. Leave it to them, or take it over? They see that you did.",
  "dispatcher.trouble.leave": "Leave it to {name}",
  "dispatcher.trouble.new": "New trouble: {title}",
  "dispatcher.trouble.newMany": "{count, plural, one {# new trouble} other {# new troubles}}",
  "dispatcher.trouble.escalated.rider": "The person was asked whether all is well.",
  "dispatcher.trouble.escalated.contact": "The person was asked, and their contacts were told.",
  "dispatcher.trouble.escalated.dispatcher": "Nobody knows more: a dispatcher has to act now.",
  "dispatcher.trouble.escalated.chief": "Nobody has solved it: the chief was told.",
  "dispatcher.trouble.callContact": "Call {name}, contact",
  "dispatcher.trouble.move": "Find a vehicle for {name}",
  "dispatcher.colleagues": "At the board",
  "dispatcher.colleagues.here": "{name} has this open too.",
  "dispatcher.colleagues.day": "the day {day}",
  "dispatcher.colleagues.trip": "trip of {name}",
  "dispatcher.colleagues.tripOther": "a trip",
  "dispatcher.colleagues.run": "run of {plate}",
  "dispatcher.colleagues.runOther": "a run",
  "dispatcher.colleagues.call": "a caller",
  "dispatcher.meanwhile": "Changed meanwhile",
} as const;
