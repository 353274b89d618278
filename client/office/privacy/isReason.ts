const SHORTEST = 3;

/** Whether somebody has said why. */
export const isReason = (text: string): boolean => text.trim().length >= SHORTEST;
