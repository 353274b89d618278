const ROUTE = /^\/relief\/([\da-f-]{36})$/;

/** `/relief/<run>`: whose run is to be handed over; anything else is none. */
export const reliefRouteOf = (path: string): string | undefined => ROUTE.exec(path)?.[1];

export const pathOfRelief = (shiftId: string): string => `/relief/${shiftId}`;
