/** What people need and what they travel for, in the order in which forms offer it. Without a schema, so that screens carry none. */

export const mobilityAids = ["none", "walker", "wheelchair", "powerWheelchair"] as const;
/** How far the driver accompanies: to the curb, to the door, through the door. */
export const assistances = ["curb", "door", "throughDoor"] as const;
/** What most ride for comes first. */
export const purposes = [
  "medical",
  "dialysis",
  "rehabilitation",
  "work",
  "study",
  "publicService",
  "sport",
  "other",
] as const;
export const chairKinds = ["manual", "power", "scooter"] as const;
/** What a driver is asked to do for somebody, in the order of a visit: tasks, never what is the matter. */
export const taskCodes = [
  "takeArm",
  "writeDown",
  "giveTime",
  "lift",
  "ramp",
  "staysInChair",
  "foldChair",
  "stretcher",
  "guideDog",
  "secureBottle",
  "childSeats",
  "alone",
  "handOver",
  "stayUntilTaken",
] as const;
export type TaskCode = (typeof taskCodes)[number];
/** Whether a house has a lift, and whether it works. */
export const liftStates = ["works", "broken", "none"] as const;
