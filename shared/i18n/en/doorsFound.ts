/** What a driver finds otherwise at a door. */
export const doorsFound = {
  "driver.door.otherwise": "Something is different here",
  "driver.door.stopsHere": "Vehicle stops here",
  "driver.door.takePhoto": "Take a picture of the entrance",
  "driver.door.said": "Thank you. A dispatcher looks at it.",
  "driver.door.noPosition": "The phone does not know where it is. Turn the position on and press again.",
} as const;
