/** A dispatcher reports for a driver, and corrects what was reported. */
export const reportWords = {
  "dispatcher.report": "Report for the driver",
  "dispatcher.report.what": "What happened",
  "dispatcher.report.at": "Time (HH:MM)",
  "dispatcher.report.atHint": "At {last} or later, and not later than now",
  "dispatcher.report.atWrong": "Write a time from {last} until now, for example 21:40.",
  "dispatcher.report.reason": "How we know",
  "dispatcher.report.before": "First report what happened at the stop before it: {label}",
  "dispatcher.steps": "Reported steps",
  "dispatcher.correct": "Correct",
  "dispatcher.correct.what": "What was wrong",
  "dispatcher.correct.takeBack": "It did not happen: take it back",
  "dispatcher.correct.time": "It was at another time",
  "dispatcher.correct.leanedOn": "A later step follows on it: only its time can be corrected here.",
  "dispatcher.correct.atHint": "From {last} to {until}",
  "dispatcher.correct.atWrong": "Write a time from {last} to {until}, for example 21:40.",
  "dispatcher.correct.step": "Correct: {step}",
} as const;
