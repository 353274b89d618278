/** How a rider on the road calls for help at once; loaded where a trip is on the road. */
export const sos = {
  "sos.open": "SOS: I need help at once",
  "sos.confirm": "Press once more to call for help",
  "sos.cancel": "I pressed by mistake",
  "sos.called": "Help is called since {time}. A dispatcher calls you. If somebody is hurt, ring 112.",
  "sos.ended": "A dispatcher has seen to it at {time}.",
  "sos.failed": "The call did not get through. Ring 112, or try again.",
} as const;
