import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import type { DayState, StopRef } from "./dayState.ts";
import type { Lock } from "./lock.ts";
import type { TripTolerance } from "./problem.ts";
import type { TimeWindow, Trip } from "./trip.ts";

/** All limits on one trip's times put together: windows, promise, time locks, who is aboard, and what is borne. */
export interface TripLimits {
  pickup: TimeWindow;
  dropoff: TimeWindow;
  maxRideTime: Seconds;
}

const untouched: TripTolerance = {
  pickupLate: seconds(0),
  dropoffLate: seconds(0),
  rideOver: seconds(0),
};

export function tripLimits(
  trip: Trip,
  given: {
    timeLocks: readonly Lock[];
    boardedAt?: Seconds | undefined;
    tolerance?: TripTolerance | undefined;
  },
): TripLimits {
  const tolerance = given.tolerance ?? untouched;
  const asked =
    trip.promise === undefined ? trip.pickup.window : overlap(trip.pickup.window, trip.promise.pickup);
  const pickup = locked({ tripId: trip.id, kind: "pickup" }, asked, given.timeLocks);
  const dropoff = before(
    locked({ tripId: trip.id, kind: "dropoff" }, trip.dropoff.window, given.timeLocks),
    trip.promise?.latestArrival,
  );
  const ride = smaller(trip.maxRideTime, trip.promise?.maxRideTime) + tolerance.rideOver;
  const home = later(dropoff, tolerance.dropoffLate);
  return {
    pickup: later(pickup, tolerance.pickupLate),
    dropoff: given.boardedAt === undefined ? home : before(home, seconds(given.boardedAt + ride)),
    maxRideTime: seconds(ride),
  };
}

export const boardedAt = (state: DayState | undefined, trip: Trip): Seconds | undefined =>
  state?.aboard.find((person) => person.tripId === trip.id)?.boardedAt;

function locked(stop: StopRef, window: TimeWindow, locks: readonly Lock[]): TimeWindow {
  let inside = window;
  for (const lock of locks) {
    if (lock.kind !== "time" || lock.stop.tripId !== stop.tripId || lock.stop.kind !== stop.kind) continue;
    inside = overlap(inside, lock.window);
  }
  return inside;
}

const overlap = (a: TimeWindow, b: TimeWindow): TimeWindow => ({
  earliest: seconds(Math.max(a.earliest, b.earliest)),
  latest: seconds(Math.min(a.latest, b.latest)),
});
const before = (window: TimeWindow, latest: Seconds | undefined): TimeWindow =>
  latest === undefined || latest >= window.latest ? window : { earliest: window.earliest, latest };
const later = (window: TimeWindow, by: Seconds): TimeWindow =>
  by === 0 ? window : { earliest: window.earliest, latest: seconds(window.latest + by) };
const smaller = (a: Seconds, b: Seconds | undefined): number => (b === undefined ? a : Math.min(a, b));
