/** One driver hands a run over to another. Part of `dispatcher.ts`. */
export const relief = {
  "dispatcher.relief.do": "Hand over to another driver",
  "dispatcher.relief.title": "{plate}: another driver takes over from {driver}",
  "dispatcher.relief.when": "When and where",
  "dispatcher.relief.now": "At once, where the vehicle is",
  "dispatcher.relief.atStop": "{time}, {place}",
  "dispatcher.relief.atDepot": "At the depot, at a time",
  "dispatcher.relief.atTime": "Where the vehicle is, at a time",
  "dispatcher.relief.time": "Time",
  "dispatcher.relief.look": "Show for this time",
  "dispatcher.relief.people":
    "{count, plural, =0 {Nobody rides from {time} on.} one {# person rides from {time} on, and is shown the other driver's name and phone.} other {# people ride from {time} on, and are shown the other driver's name and phone.}}",
  "dispatcher.relief.aboard": "sits in the vehicle",
  "dispatcher.relief.lift": "needs the lift",
  "dispatcher.relief.who": "Who takes over",
  "dispatcher.relief.choose": "Choose a driver",
  "dispatcher.relief.nobody": "None of the drivers can take over then. The list says why.",
  "dispatcher.relief.trained": "has learned the lift",
  "dispatcher.relief.untrained": "has not learned the lift",
  "dispatcher.relief.bar.licence": "the licence has ended",
  "dispatcher.relief.bar.away": "is away then",
  "dispatcher.relief.bar.lift": "has not learned the lift, and somebody needs it",
  "dispatcher.relief.bar.busy": "drives elsewhere then",
  "dispatcher.relief.bar.hours": "may not work so long",
  "dispatcher.relief.warning": "A rule of working time is broken",
  "dispatcher.relief.accept": "Hand over",
  "dispatcher.relief.done": "Handed over. Both drivers are told.",
  "dispatcher.relief.agreed": "Agreed. Both drivers are told.",
  "dispatcher.relief.changed": "Something has changed since this was shown. Look again, nothing was done.",
  "dispatcher.relief.state.agreed": "At {time} {next} takes over from {was}.",
  "dispatcher.relief.state.taken": "{next} drives since {time}, before that {was} did.",
  "dispatcher.relief.state.lapsed": "{next} was to take over at {time}. It came to nothing: {was} drives on.",
  "dispatcher.relief.place": "They meet here: {place}.",
  "dispatcher.relief.undone": "Taken back: {driver} has the run.",
  "dispatcher.relief.acted":
    "The other driver has reported something already, so nothing was taken back. Hand the run over again instead.",
} as const;

/** The same as the two drivers read it. Part of `driver.ts`. */
export const reliefOwn = {
  "driver.relief.gives.agreed": "At {time} you hand {plate} over to {name}.",
  "driver.relief.takes.agreed": "At {time} you take {plate} over from {name}.",
  "driver.relief.gives.taken": "You handed {plate} over to {name} at {time}.",
  "driver.relief.takes.taken": "You took {plate} over from {name} at {time}.",
  "driver.relief.place": "You meet here: {place}.",
  "driver.relief.kept": "What you did before counts as yours, also if it is sent later.",
} as const;
