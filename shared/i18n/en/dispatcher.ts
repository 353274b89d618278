/** The dispatcher's screens. */
export const dispatcher = {} as const;
