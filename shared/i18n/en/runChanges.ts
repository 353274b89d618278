/** What is otherwise on a run, as its driver and dispatchers read it. Part of `driver.ts` and `dispatcher.ts`. */
export const runChanges = {
  "changes.added.pickup": "New: pick up {name}, {time}",
  "changes.added.dropoff": "New: drop off {name}, {time}",
  "changes.gone.pickup": "Taken off: {name}, {time}. Do not drive there",
  "changes.gone.dropoff": "Taken off: drop-off of {name}, {time}",
  "changes.retimed.pickup": "Other time: pick up {name}, now {time}, before {was}",
  "changes.retimed.dropoff": "Other time: {name} to be there, now {time}, before {was}",
  "changes.moved.pickup": "Other order: pick up {name}, expected {time}",
  "changes.moved.dropoff": "Other order: drop off {name}, expected {time}",
  "changes.none": "no fixed time",
  "driver.changes.title": "Your run has changed",
  "driver.changes.understood": "Understood",
  "dispatcher.trouble.changesMissed": "{plate}: the driver has not confirmed a change of the run",
  "dispatcher.trouble.understood": "{name} was told, and has understood",
  "dispatcher.trouble.text.changesMissed":
    "Changed at {time}; the driver has not pressed “Understood”. Call and say what is different. It ends when the driver confirms it or acts on it.",
} as const;
