import { isAhead, type TripStatus } from "./trip.ts";

/** A trip, as any of its shapes has it, and since when its rider is ready. */
interface Returning {
  readonly status: TripStatus;
  readonly whenReady?: { readonly readyAt?: unknown } | undefined;
}

/** A return that waits for its rider's word: a place is held for it, and nobody is sent. */
export const waitsForReady = ({ status, whenReady }: Returning): boolean =>
  whenReady !== undefined && whenReady.readyAt === undefined && isAhead({ status });

/** Its rider is ready and waits for a vehicle, or for being told when one comes. */
export const waitsForPickup = ({ status, whenReady }: Returning): boolean =>
  whenReady?.readyAt !== undefined && isAhead({ status });
