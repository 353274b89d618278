import type { RiderTrip } from "../../shared/schemas/trips.ts";

const over: ReadonlySet<RiderTrip["status"]> = new Set([
  "completed",
  "cancelled",
  "noShow",
  "refused",
  "missed",
]);

export const isOver = (trip: RiderTrip): boolean => over.has(trip.status);
/** The vehicle is moving for this rider: its position means something. */
export const isFollowed = (trip: RiderTrip): boolean =>
  trip.status === "onTheWay" || trip.status === "arrived" || trip.status === "boarded";

/** When the trip is: what happened, else what was promised, else what was asked for. */
export function tripInstant(trip: RiderTrip): string {
  return trip.actual.pickup ?? trip.promise?.pickupWindow.from ?? trip.requested.at;
}

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
    const isAhead = Date.parse(tripInstant(trip)) > now;
    if (trip.status === "cancelled" || trip.status === "refused") return isAhead ? "ended" : "past";
    if (isOver(trip)) return "past";
    return trip.status === "unassigned" && Date.parse(trip.requested.at) < now ? "past" : "upcoming";
  };
  const byTime = [...trips].sort((a, b) => Date.parse(tripInstant(a)) - Date.parse(tripInstant(b)));
  const sorted: SortedTrips = { upcoming: [], ended: [], past: [] };
  for (const trip of byTime) sorted[listOf(trip)].push(trip);
  sorted.past.reverse();
  return sorted;
}
