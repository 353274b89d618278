/** What a rider puts before a person. Part of `rider.ts`. */
export const appeal = {
  "appeal.ask.refusal": "Ask a person to look for a way",
  "appeal.ask.missed": "Tell a person that nobody came",
  "appeal.ask.noShow": "I was there: ask a person",
  "appeal.ask.change": "This change does not suit me: ask a person",
  "appeal.title": "A person will look at it",
  "appeal.text": "A dispatcher reads what you write and answers here with a reason. You can also call.",
  "appeal.words": "What should the dispatcher know? (not needed)",
  "appeal.send": "Ask a person",
  "appeal.sent": "A dispatcher answers by {time}, {day}.",
  "appeal.waiting": "You asked for a person. A dispatcher answers by {time}, {day}.",
  "appeal.granted": "A dispatcher agreed with you:",
  "appeal.declined": "A dispatcher answered:",
} as const;
