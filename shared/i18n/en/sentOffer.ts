/** Another time that was sent to who waits without a vehicle; loaded when there is one. */
export const sentOffer = {
  "sentOffer.ask": "{day}, {window}: a vehicle can come. Will you take it?",
  "sentOffer.about":
    "Please answer by {time}. If you do not take it, your request stays in its place on the list.",
  "sentOffer.take": "Yes, I take it",
  "sentOffer.refuse": "No, I wait",
} as const;
