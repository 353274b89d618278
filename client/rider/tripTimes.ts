import { isAhead, isCalledOff, isEnded, isOnTheRoad, isUnassigned } from "../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";

/** When the trip is: what happened, else what was promised, else what was asked for. */
export function tripInstant(trip: RiderTrip): string {
  return (
    trip.actual.pickup ?? trip.promise?.pickupWindow.from ?? trip.whenReady?.forecast ?? trip.requested.at
  );
}

/** A return that waits for its rider's word, or for a vehicle after it: no time is promised yet. */
export const isWithoutTime = (trip: RiderTrip): boolean =>
  trip.whenReady !== undefined && trip.promise === undefined && isAhead(trip) && !isOnTheRoad(trip);

export interface SortedTrips {
  readonly upcoming: RiderTrip[];
  /** Ended before their time came: cancelled or refused, and not past. */
  readonly ended: RiderTrip[];
  readonly past: RiderTrip[];
}

/**
 * Upcoming ones and those that will not take place soonest first, past ones latest first. An unassigned trip stays upcoming
 * until its time is over.
 */
export function sortTrips(trips: readonly RiderTrip[], now: number): SortedTrips {
  const listOf = (trip: RiderTrip): keyof SortedTrips => {
    if (isWithoutTime(trip)) return "upcoming";
    const isToCome = Date.parse(tripInstant(trip)) > now;
    if (isCalledOff(trip)) return isToCome ? "ended" : "past";
    if (isEnded(trip)) return "past";
    return isUnassigned(trip) && Date.parse(trip.requested.at) < now ? "past" : "upcoming";
  };
  const byTime = [...trips].sort((a, b) => Date.parse(tripInstant(a)) - Date.parse(tripInstant(b)));
  const sorted: SortedTrips = { upcoming: [], ended: [], past: [] };
  for (const trip of byTime) sorted[listOf(trip)].push(trip);
  sorted.past.reverse();
  return sorted;
}
