/** What becomes of everybody when a run cannot go on. Part of `dispatcher.ts`. */
export const rescue = {
  "dispatcher.rescue.do.vehicle": "The vehicle cannot drive",
  "dispatcher.rescue.do.driver": "The driver cannot drive",
  "dispatcher.rescue.do.lift": "The lift does not work",
  "dispatcher.rescue.title.vehicle": "{plate}: the vehicle cannot drive",
  "dispatcher.rescue.title.driver": "{plate}: the driver cannot drive",
  "dispatcher.rescue.title.lift": "{plate}: the lift does not work",
  "dispatcher.rescue.sum":
    "{moved, plural, =0 {Nobody goes with another vehicle} one {# person goes with another vehicle} other {# people go with other vehicles}}{left, plural, =0 {, and nobody is left without.} one {, and # person is left without.} other {, and # people are left without.}}",
  "dispatcher.rescue.notYet": "Nothing is done before it is accepted.",
  "dispatcher.rescue.left": "Nobody can take them",
  "dispatcher.rescue.left.what":
    "Call them. Once this is accepted, say how each was solved: by ambulance, a relative, an ordinary taxi, or that they stay.",
  "dispatcher.rescue.moved": "With other vehicles",
  "dispatcher.rescue.nobody.vehicle": "Nobody waits for this vehicle.",
  "dispatcher.rescue.nobody.driver": "Nobody waits for this driver.",
  "dispatcher.rescue.nobody.lift": "Nobody on this run needs the lift.",
  "dispatcher.rescue.state.aboard": "sits in the vehicle",
  "dispatcher.rescue.state.outdoors": "is being fetched, may stand outdoors",
  "dispatcher.rescue.isChanged": "changed since it was shown",
  "dispatcher.rescue.changed":
    "{count, plural, one {The plan has changed: it comes out otherwise for # person. Look again, nothing was done.} other {The plan has changed: it comes out otherwise for # people. Look again, nothing was done.}}",
  "dispatcher.rescue.was": "Was to be fetched at {time}.",
  "dispatcher.rescue.stuck": "Stays aboard: without the lift somebody has to help them out.",
  "dispatcher.rescue.vehicle": "{from} → {to}, {driver}",
  "dispatcher.rescue.onward": "Another vehicle comes to where they sit at {time}",
  "dispatcher.rescue.pickup": "Pickup {from} → {to}",
  "dispatcher.rescue.broken": "The promise does not hold",
  "dispatcher.rescue.others":
    "{count, plural, one {The times of # other person move} other {The times of # other people move}}",
  "dispatcher.rescue.span": "Not from now until it is back?",
  "dispatcher.rescue.from": "From (empty: now)",
  "dispatcher.rescue.until": "Until (empty: until it is back)",
  "dispatcher.rescue.look": "Show for these times",
  "dispatcher.rescue.accept":
    "{count, plural, =0 {Accept} one {Accept: move # person} other {Accept: move # people}}",
  "dispatcher.rescue.done": "Done. Everybody is being told.",
  "dispatcher.rescue.accepted":
    "{count, plural, =0 {Accepted. Nobody had to go with another vehicle.} one {Accepted. # person goes with another vehicle and is being told.} other {Accepted. # people go with other vehicles and are being told.}}",
  "dispatcher.rescue.stillAboard": "Sits in the vehicle.",
  "dispatcher.rescue.settled": "Settled.",
  "dispatcher.rescue.undone": "Taken back: everybody is with this run again.",
  "dispatcher.rescue.list": "Accepted rescue plans",
  "dispatcher.rescue.open":
    "{count, plural, =0 {nobody is left open} one {# person is left open} other {# people are left open}}",
} as const;
