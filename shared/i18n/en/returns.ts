/** The same for dispatchers. Part of `dispatcher.ts`. */
export const returns = {
  "dispatcher.ready.list": "Who waits to go back",
  "dispatcher.ready.fact": "Return when ready",
  "dispatcher.ready.waits": "not ready yet, expected at about {time}",
  "dispatcher.ready.since": "ready since {time}",
  "dispatcher.ready.fetched": "ready since {time}, vehicle {window}",
  "dispatcher.ready.say": "Is ready",
  "dispatcher.ready.later": "Later: in {minutes} min",
  "dispatcher.ready.done": "Noted: ready.",
  "dispatcher.ready.put": "Noted: later.",
  "dispatcher.call.whenReady": "When ready, at about",
};
