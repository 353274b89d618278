/**
 * How a break stands: ahead; being taken; taken; not needed, since the driver stood before setting out for as long (`rested`); or not
 * taken when it should have been (`missed`).
 */
export const breakStatuses = ["ahead", "underWay", "taken", "rested", "missed"] as const;
export type BreakStatus = (typeof breakStatuses)[number];

/** Nobody takes it any more: it was not needed, or not taken. */
export const isNotTaken = (status: BreakStatus): boolean => status === "missed" || status === "rested";
/** It can be begun: also one that should have been taken already. */
export const isToTake = (status: BreakStatus): boolean => status === "ahead" || status === "missed";
export const isMissed = (status: BreakStatus): boolean => status === "missed";

/** What is said of a break; `takeBack`: the beginning that was said was none. */
export const breakSteps = ["begin", "end", "takeBack"] as const;
export type BreakStep = (typeof breakSteps)[number];
