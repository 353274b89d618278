import { type Instant, secondsBetween } from "../../../shared/time/index.ts";
import type { ToldPromise, TripLog, WishLog } from "./dayLog.ts";

/** A trip with the promise that held at the end. */
export interface Promised {
  log: WishLog;
  trip: TripLog;
  promise: ToldPromise;
}

export function promisedTrips(log: WishLog): Promised[] {
  return log.trips.flatMap((trip) => {
    const promise = trip.promises.at(-1);
    return promise === undefined ? [] : [{ log, trip, promise }];
  });
}

/** Not called off by the rider; who gave up waiting had been let down. */
export const isRidersDue = ({ trip }: Promised): boolean =>
  trip.riderLeft === undefined || trip.riderLeft === "gaveUp";

/** The door counts, not the seat: whoever is late at a vehicle that waits was not let down. */
export const inWindow = ({ trip, promise }: Promised): boolean =>
  isBoarded(trip) && isBy(trip.arrivedAt, promise.pickupWindow.until);
export const inTime = ({ trip, promise }: Promised): boolean => isBy(trip.reachedAt, promise.latestArrival);
export const isBoarded = ({ boardedAt }: TripLog): boolean => boardedAt !== undefined;
const isBy = (at: Instant | undefined, latest: Instant | undefined): boolean =>
  at !== undefined && (latest === undefined || at <= latest);

export function isKept(each: Promised): boolean {
  const { boardedAt, reachedAt } = each.trip;
  if (boardedAt === undefined || reachedAt === undefined) return false;
  const isShort = secondsBetween(boardedAt, reachedAt) <= each.promise.maxRideTime;
  return inWindow(each) && inTime(each) && isShort;
}
