/** A return that waits for its rider's word, as the rider reads it; loaded where there is one. */
export const whenReady = {
  "ready.means":
    "When you are ready, press the button. A vehicle comes as soon as it can, and you read here when.",
  "ready.expected": "Return when ready, expected {day} at about {time}",
  "ready.say": "I am ready",
  "ready.later": "Not yet: in {minutes} minutes",
  "ready.looking":
    "You said at {time} that you are ready. We are looking for a vehicle, and the dispatcher sees that you wait.",
};
