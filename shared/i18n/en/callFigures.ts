/** How the telephone is answered. Part of `figures.ts`. */
export const callFigures = {
  "figures.calls.title": "Telephone",
  "figures.calls.about":
    "Calls as the exchange reports them. Waiting is counted from the first ring until somebody answers; half of the callers waited no longer than the middle. Nobody’s number is in here.",
  "figures.calls.none": "No call was reported on these days.",
  "figures.calls.from": "From the day",
  "figures.calls.until": "Until the day",
  "figures.calls.day": "Day",
  "figures.calls.calls": "Calls",
  "figures.calls.answered": "Answered",
  "figures.calls.missed": "Abandoned",
  "figures.calls.waitHalf": "Waited, middle",
  "figures.calls.waitLongest": "Waited, longest",
  "figures.calls.gaveUpHalf": "Gave up after, middle",
  "figures.calls.seconds": "{count} s",
} as const;
