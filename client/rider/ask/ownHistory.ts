import { isWithoutRide } from "../../../shared/lifeCycle/trip.ts";
import type { Purpose, StopPlace } from "../../../shared/schemas/common.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { isAt } from "../../request/wish.ts";

/** Why this person went there or came from there the last time. */
export const purposeAt = (place: StopPlace, trips: readonly RiderTrip[]): Purpose | undefined =>
  newestFirst(trips).find(({ pickup, dropoff }) => isAt(pickup, place) || isAt(dropoff, place))?.purpose;

/** As much help as the last time. */
export const usualHelp = (trips: readonly RiderTrip[]): RiderTrip["assistance"] =>
  newestFirst(trips)[0]?.assistance ?? "door";

/** The ways that this person goes most, each by its newest trip; of two as usual the one of later. */
export function usualTrips(trips: readonly RiderTrip[], most = 3): RiderTrip[] {
  const ways: { readonly newest: RiderTrip; count: number }[] = [];
  for (const trip of newestFirst(trips)) {
    if (isWithoutRide(trip)) continue;
    const way = ways.find(({ newest }) => isSameWay(newest, trip));
    if (way === undefined) ways.push({ newest: trip, count: 1 });
    else way.count += 1;
  }
  return ways
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ newest }) => newest);
}

const isSameWay = (one: RiderTrip, other: RiderTrip): boolean =>
  isAt(one.pickup, other.pickup) && isAt(one.dropoff, other.dropoff);

const newestFirst = (trips: readonly RiderTrip[]): RiderTrip[] =>
  trips.toSorted((one, other) => Date.parse(other.requested.at) - Date.parse(one.requested.at));
