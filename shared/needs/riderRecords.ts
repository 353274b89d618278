/** What the office asks of records of riders, in the order in which screens offer it. Without a schema, so that screens carry none. */

/** What a contact may do for the rider: ask for trips, be told of them, agree to other times. */
export const contactRights = ["book", "beTold", "consent"] as const;
export type ContactRight = (typeof contactRights)[number];

/** Whose right ends within so many days, or has ended. */
export const endings = ["in7", "in30", "in60", "ended"] as const;
export type Ending = (typeof endings)[number];
