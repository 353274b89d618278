/** How a service day ends. Part of `dispatcher.ts`. */
export const closing = {
  "dispatcher.closing.title": "Close the day: {day}",
  "dispatcher.closing.link": "Close the day",
  "dispatcher.closing.open": "Still open",
  "dispatcher.closing.state.running":
    "The service of this day is not over. {count, plural, =0 {Nothing is open.} one {# thing is open.} other {# things are open.}}",
  "dispatcher.closing.state.open":
    "{count, plural, =0 {Everybody is home or accounted for. The day can be closed.} one {# thing is open before the day can be closed.} other {# things are open before the day can be closed.}}",
  "dispatcher.closing.state.closed":
    "Closed {at} {by}. What is corrected now is told below and changes nothing of the record.",
  "dispatcher.closing.nothingOpen": "Everybody is home or accounted for.",
  "dispatcher.closing.aboard": "{name}: aboard {plate}",
  "dispatcher.closing.underWay": "{name}: waits for {plate}",
  "dispatcher.closing.noVehicle": "{name}: without a vehicle",
  "dispatcher.closing.notHome": "{name}: taken out, and not back",
  "dispatcher.closing.shiftOpen": "{plate}: the shift has not ended",
  "dispatcher.closing.do.aboard":
    "Aboard since {time}. Call the driver, then report where and when they got out.",
  "dispatcher.closing.do.underWay":
    "Promised for {time}. Report what the driver did, or say how it was solved.",
  "dispatcher.closing.do.noVehicle":
    "Asked for {time}. Give it a vehicle, refuse it, or say how it was solved.",
  "dispatcher.closing.do.notHome":
    "The way back was asked for {time} and did not happen. Call, and say how they came home.",
  "dispatcher.closing.do.shiftOpen":
    "Should have ended at {time}. Call the driver, or end the shift for them.",
  "dispatcher.closing.solve": "Solved otherwise",
  "dispatcher.closing.solve.how": "How",
  "dispatcher.closing.solve.note": "What is known of it",
  "dispatcher.closing.solved": "Noted. The person is accounted for.",
  "dispatcher.closing.how.ambulance": "By ambulance",
  "dispatcher.closing.how.relative": "By a relative",
  "dispatcher.closing.how.taxi": "By an ordinary taxi",
  "dispatcher.closing.how.stays": "Stays where they are",
  "dispatcher.closing.how.other": "In another way",
  "dispatcher.closing.sum": "The day in numbers",
  "dispatcher.closing.sum.trips":
    "Rides: {completed}; did not come: {noShow}; cancelled: {cancelled}; refused: {refused}; missed by us: {missed}",
  "dispatcher.closing.sum.promises": "Promises: {given}; kept: {kept}; broken: {broken}; missed: {missed}",
  "dispatcher.closing.sum.runs": "Runs: {runs}; {kilometers, number} km; {hours, number} hours",
  "dispatcher.closing.doubts": "Doubtful",
  "dispatcher.closing.doubt.question": "asked and not answered",
  "dispatcher.closing.doubt.evidence": "what was reported does not fit positions, way or promise",
  "dispatcher.closing.doubt.unheard": "nothing more was heard of the vehicle",
  "dispatcher.closing.solvedList": "Solved otherwise",
  "dispatcher.closing.amendments": "Changed after closing",
  "dispatcher.closing.close": "Close the day",
  "dispatcher.closing.done": "The day is closed.",
  "dispatcher.closing.reopen": "Open the day again",
  "dispatcher.closing.reopen.why": "Why it is opened again",
} as const;
