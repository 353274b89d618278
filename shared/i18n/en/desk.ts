/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk = {
  "dispatcher.change": "Change time, place or needs",
  "dispatcher.change.lead": "The trip keeps its promise until the caller has chosen a new time.",
  "dispatcher.change.done": "The trip is changed, with the rider's consent",
} as const;
