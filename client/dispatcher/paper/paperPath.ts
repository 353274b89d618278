const ROUTE = /^\/paper\/([\da-f-]{36})$/;

/** `/paper/<run>`: a run's day typed in from its printed manifest; anything else is none. */
export const paperRouteOf = (path: string): string | undefined => ROUTE.exec(path)?.[1];
export const pathOfPaper = (shiftId: string): string => `/paper/${shiftId}`;
