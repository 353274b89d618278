/** Whether the service has somebody to drive: who is in hospital comes back, who has died or moved away does not. */
export const riderStates = ["served", "inHospital", "movedAway", "died"] as const;
export type RiderState = (typeof riderStates)[number];

export const hasLeft = (state: RiderState): boolean => state === "died" || state === "movedAway";
