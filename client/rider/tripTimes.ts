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

/** Upcoming ones soonest first, past ones latest first. An unassigned trip stays upcoming until its time is over. */
export function sortTrips(
  trips: readonly RiderTrip[],
  now: number,
): { upcoming: RiderTrip[]; past: RiderTrip[] } {
  const isPast = (trip: RiderTrip) =>
    isOver(trip) || (trip.status === "unassigned" && Date.parse(trip.requested.at) < now);
  const byTime = [...trips].sort((a, b) => Date.parse(tripInstant(a)) - Date.parse(tripInstant(b)));
  return { upcoming: byTime.filter((trip) => !isPast(trip)), past: byTime.filter(isPast).reverse() };
}
