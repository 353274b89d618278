/** Who acts for somebody else. */
export const ward = {
  "ward.title": "For whom do you act?",
  "ward.about": "These people have agreed that you ask for trips for them, change and cancel them.",
  "ward.none": "No consent holds today. Ask the office.",
  "ward.choose": "For {name}",
  "ward.acting": "You act for {name}",
  "ward.consentUntil": "The consent holds until {day}. Your name is written down with everything you do.",
  "ward.consentOpen": "The consent has no end date. Your name is written down with everything you do.",
  "ward.other": "Somebody else",
  "ward.groups": "Trips together",
} as const;
