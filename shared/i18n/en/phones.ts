/** What phones of a demo show. */
export const phones = {
  "phones.title": "Phones of the demo",
  "phones.about": "What each phone shows; elsewhere it would be an SMS. Answer as its owner would.",
  "phones.empty": "No phone shows anything yet. Book a trip, and its promise comes.",
  "phones.find": "Find by name or phone",
  "phones.answer": "Answer",
  "phones.send": "Send",
  "phones.contact": "a contact",
  "phones.done.cancel": "The trip is cancelled.",
  "phones.done": "Answered.",
  "phones.handedOver": "A dispatcher has your answer.",
  "phones.answered": "Answered: {text}",
  "phones.none": "Nobody of this name or number has a message.",
} as const;
