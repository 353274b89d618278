/** Clinics whose shift ends later today. Part of `dispatcher.ts` and `facility.ts`. */
export const clinics = {
  "dispatcher.clinics.minutes": "{count, plural, one {# minute} other {# minutes}}",
  "dispatcher.clinics.toAsk": "{count, plural, one {# person to ask} other {# people to ask}}",
  "dispatcher.clinics.title": "Clinics that run late",
  "dispatcher.clinics.open": "A clinic runs late",
  "dispatcher.clinics.list": "Said today",
  "dispatcher.clinics.say": "A clinic's shift ends later today",
  "dispatcher.clinics.clinic": "Clinic",
  "dispatcher.clinics.noneToday": "Nobody has yet to go home from a known place today.",
  "dispatcher.clinics.returns": "{count, plural, one {# person goes home} other {# people go home}}",
  "dispatcher.clinics.later": "Later by",
  "dispatcher.clinics.by": "{minutes} min later",
  "dispatcher.clinics.sum":
    "{held, plural, =0 {Nobody goes home when ready} one {The forecast of # person moves} other {The forecasts of # people move}}{missed, plural, =0 {, and nobody has to be asked.} one {, and # person has to be asked.} other {, and # people have to be asked.}}",
  "dispatcher.clinics.ask": "They have to be asked",
  "dispatcher.clinics.ask.what":
    "They are promised a time at which they will not be ready. It stands until they agree on another: call them and change the trip.",
  "dispatcher.clinics.readyAt": "ready at about {time}",
  "dispatcher.clinics.held": "Go home when ready",
  "dispatcher.clinics.forecast": "ready at about {from} → {to}",
  "dispatcher.clinics.kept":
    "{count, plural, one {# promised time can be kept.} other {# promised times can be kept.}}",
  "dispatcher.clinics.why": "Why? (optional)",
  "dispatcher.clinics.accept": "Put them off by {minutes} min",
  "dispatcher.clinics.said":
    "{count, plural, =0 {no forecast moved} one {# forecast moved} other {# forecasts moved}}",
  "dispatcher.clinics.undone": "taken back",
} as const;

export const ownShift = {
  "facility.shift.forecast": "ready at about {from} → {to}",
  "facility.shift.undone": "Taken back.",
  "facility.shift.undo": "Take it back (until {time})",
  "facility.shift.title": "Our shift ends later today",
  "facility.shift.laterNamed": "{place}: {minutes} minutes later",
  "facility.shift.ask": "Everybody {minutes} minutes later?",
  "facility.shift.confirm": "Yes, later",
  "facility.shift.fixed":
    "Whoever has a fixed time keeps it until they agree on another: the dispatcher rings them.",
  "facility.shift.said":
    "{moved, plural, one {# person goes home later.} other {# people go home later.}}{toAsk, plural, =0 {} one { The dispatcher rings # person.} other { The dispatcher rings # people.}}",
} as const;
