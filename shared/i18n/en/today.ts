/** What happens next, on the rider's first page, and easy reading. */
export const today = {
  "today.title": "What happens next",
  "today.more": "All about this trip",
  "today.comes": "Your vehicle comes between {from} and {until}.",
  "today.late": "Your vehicle is late. It is expected at {time}.",
  "today.onTheWay": "Your vehicle is on its way to you.",
  "today.onTheWayAt": "Your vehicle is on its way. It is with you at about {time}.",
  "today.atDoor": "Your vehicle is here. Please come out.",
  "today.aboard": "You are on your way.",
  "today.aboardUntil": "You are on your way. You arrive at about {time}.",
  "today.sayReady": "When you are ready to go back, press “I am ready”.",
  "today.readyLooking": "You have said that you are ready. We are looking for a vehicle.",
  "today.noVehicle": "No vehicle has been found for {time}. The dispatcher sees it.",
  "today.looking": "We are looking for a vehicle for {time}.",
  "today.asked": "Your trip at {time} is asked for.",
  "today.easy.on": "Easy to read, with pictures",
  "today.easy.off": "Show everything again",
} as const;
