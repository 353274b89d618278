/** The driver's screens. */
export const driver = {} as const;
