/** What the server says: errors, refusals, the story of a trip. ICU message syntax. */
export const reasons = {} as const;
