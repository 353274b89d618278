/** What is not as planned, so that people need another vehicle: the vehicle, its driver, or its lift alone. */
export const rescueCauses = ["vehicle", "driver", "lift"] as const;
export type RescueCause = (typeof rescueCauses)[number];

/** Who comes first when a run cannot go on: who sits in it, who waits outdoors for it, then everybody by their promise. */
export const strandedStates = ["aboard", "outdoors", "waiting"] as const;
export type StrandedState = (typeof strandedStates)[number];
