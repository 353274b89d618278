/** How it stands with one driver relieving another: agreed for later, done, taken back, or it came to nothing at its time. */
export const reliefStates = ["agreed", "taken", "undone", "lapsed"] as const;
export type ReliefState = (typeof reliefStates)[number];

/** Why a driver cannot take a shift over: the first that is so. */
export const reliefBars = ["licence", "away", "lift", "busy", "hours"] as const;
export type ReliefBar = (typeof reliefBars)[number];
