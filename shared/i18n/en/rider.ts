/** The rider's screens. */
export const rider = {} as const;
