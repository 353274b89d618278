/** What riders have put before a person. Part of `dispatcher.ts`. */
export const appeals = {
  "dispatcher.appeals.list": "Passengers who ask for a person",
  "dispatcher.appeals.about.refusal": "Got no vehicle",
  "dispatcher.appeals.about.missed": "Says that nobody came",
  "dispatcher.appeals.about.noShow": "Says that they were there",
  "dispatcher.appeals.about.change": "Does not agree with the other time",
  "dispatcher.appeals.due": "Answer by {time}, {day}",
  "dispatcher.appeals.overdue": "Should have been answered by {time}, {day}",
  "dispatcher.appeals.reason": "Answer to the passenger",
  "dispatcher.appeals.grant": "Agree",
  "dispatcher.appeals.decline": "It stays",
  "dispatcher.appeals.answered": "Answered.",
} as const;
