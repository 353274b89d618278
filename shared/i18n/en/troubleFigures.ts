/** How the troubles of a day went, in the office. Part of `figures.ts`. */
export const troubleFigures = {
  "figures.troubles.title": "Troubles of the day",
  "figures.troubles.about":
    "What needed a dispatcher: how many, how many were taken, and the middle minutes until they were taken and gone.",
  "figures.troubles.day": "Service day",
  "figures.troubles.none": "Nothing needed anybody on that day.",
  "figures.troubles.kind": "Kind",
  "figures.troubles.raised": "Seen",
  "figures.troubles.taken": "Taken",
  "figures.troubles.gone": "Gone",
  "figures.troubles.minutesToTaken": "Minutes until taken",
  "figures.troubles.minutesToGone": "Minutes until gone",
  "figures.troubles.takers": "Who took them",
  "figures.troubles.taker": "{name}: {taken} taken, {gone} of them gone",
  "figures.troubles.escalated": "Whom the clock turned to",
  "figures.troubles.escalated.rider": "The person: {count}",
  "figures.troubles.escalated.contact": "Contacts: {count}",
  "figures.troubles.escalated.dispatcher": "Dispatcher: {count}",
  "figures.troubles.escalated.chief": "Chief: {count}",
} as const;
