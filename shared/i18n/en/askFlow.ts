/** Asking for a trip, one question a page. */
export const askFlow = {
  "flow.continue": "Continue",
  "flow.from.title": "Where do you start from?",
  "flow.to.title": "Where are you going?",
  "flow.when.title": "When?",
  "flow.who.title": "Who travels and why?",
  "flow.known": "As last time or in your record",
  "flow.otherwise": "Something is different this time",
  "flow.usual": "Your usual trips",
  "flow.whenReady": "When I am ready",
  "flow.whenReady.means":
    "You press “I am ready” when you can leave, and a vehicle comes as soon as it can. Until then we keep one in mind for about the time that is expected.",
  "flow.whenReady.about": "When I am ready, at about {time}",
  "flow.back.title": "The way back",
  "flow.back.how": "Do you want to be brought back?",
  "flow.back.none": "No",
  "flow.back.leaveAt": "Yes, from a time on",
  "flow.back.whenReady": "Yes, when I am ready",
  "flow.back.tooEarly": "The way back begins before the way there. Choose a later time.",
  "when.eligibilityEnds":
    "Your right to the service is recorded until {until}. Choose a day until then, or have it renewed first: the dispatcher says how.",
  "flow.ask": "Ask for it",
  "flow.kept":
    "Your answers, also those about help and aids, stay on this device until they are sent, you sign out or a day is over.",
  "flow.offline.title": "No connection: your answers are kept",
  "flow.offline.text":
    "We send them when you press the button again, or as soon as there is a connection and this page is open.",
  "flow.goOn.title": "You have begun to ask for a trip",
  "flow.goOn.notSent": "It has not been sent yet.",
  "flow.goOn.yes": "Go on",
  "flow.goOn.anew": "Begin anew",
} as const;
