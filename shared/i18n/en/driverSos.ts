/** How drivers call for help at once, and what dispatchers do about calls of anybody. Part of `driver.ts` and `dispatcher.ts`. */
export const driverSos = {
  "driver.sos": "SOS",
  "driver.sos.open": "SOS: help at once",
  "driver.sos.confirm": "Press once more to call for help",
  "driver.sos.cancel": "I pressed by mistake",
  "driver.sos.waits": "SOS is waiting for a connection. Ring 112.",
  "driver.sos.called":
    "Help is called since {time}: the dispatchers see you first of all. Ring 112 if somebody is hurt.",
  "driver.sos.ended": "Dispatcher, {time}: {note}",
  "dispatcher.trouble.sos": "SOS: {who}",
  "dispatcher.trouble.text.sos":
    "Help was called at {time}. Call them at once; ring 112 or 103 where somebody is hurt.",
  "dispatcher.trouble.otherwise.sos": "If nobody acts: the chief is told within minutes.",
  "dispatcher.sos.by.driver": "Called by the driver",
  "dispatcher.sos.by.rider": "Called by the passenger",
  "dispatcher.sos.seen": "Seen last at {time}: {point}",
  "dispatcher.sos.unseen": "It is not known where the vehicle is.",
  "dispatcher.sos.announce": "Help at once! {title}",
  "dispatcher.sos.done": "What was done (a driver reads it)",
  "dispatcher.sos.end": "Help is there: end the SOS",
  "dispatcher.sos.ended": "The SOS is over.",
} as const;
