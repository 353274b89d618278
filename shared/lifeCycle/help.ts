/**
 * What a driver asks a dispatcher's help for, the most urgent first: somebody is in danger; an accident; the vehicle cannot go on; its
 * lift or ramp does not work; the driver is ill; this person cannot be taken (never a no-show); the driver needs a break
 * and nowhere in the run is room for it; anything else.
 */
export const helpNeeds = [
  "danger",
  "accident",
  "breakdown",
  "lift",
  "ill",
  "cannotTake",
  "rest",
  "callMe",
] as const;
export type HelpNeed = (typeof helpNeeds)[number];

/** Why a person cannot be taken: chair too heavy or too wide; lift stuck; nobody at the door; it would not be safe. */
export const cannotTakeWhys = ["chair", "lift", "nobodyAtDoor", "unsafe", "other"] as const;
export type CannotTakeWhy = (typeof cannotTakeWhys)[number];
