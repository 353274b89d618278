import type { Seconds } from "../../../../shared/time/index.ts";
import type { DayState } from "./dayState.ts";
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
  pickupLate: 0 as Seconds,
  dropoffLate: 0 as Seconds,
  rideOver: 0 as Seconds,
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
  const locked = (kind: "pickup" | "dropoff", window: TimeWindow) =>
    given.timeLocks.reduce(
      (inside, lock) =>
        lock.kind === "time" && lock.stop.tripId === trip.id && lock.stop.kind === kind
          ? overlap(inside, lock.window)
          : inside,
      window,
    );
  const pickup = locked(
    "pickup",
    trip.promise === undefined ? trip.pickup.window : overlap(trip.pickup.window, trip.promise.pickup),
  );
  const dropoff = before(locked("dropoff", trip.dropoff.window), trip.promise?.latestArrival);
  const ride = smaller(trip.maxRideTime, trip.promise?.maxRideTime) + tolerance.rideOver;
  const home = later(dropoff, tolerance.dropoffLate);
  return {
    pickup: later(pickup, tolerance.pickupLate),
    dropoff: given.boardedAt === undefined ? home : before(home, (given.boardedAt + ride) as Seconds),
    maxRideTime: ride as Seconds,
  };
}

export const boardedAt = (state: DayState | undefined, trip: Trip): Seconds | undefined =>
  state?.aboard.find((person) => person.tripId === trip.id)?.boardedAt;

const overlap = (a: TimeWindow, b: TimeWindow): TimeWindow => ({
  earliest: Math.max(a.earliest, b.earliest) as Seconds,
  latest: Math.min(a.latest, b.latest) as Seconds,
});
const before = (window: TimeWindow, latest: Seconds | undefined): TimeWindow =>
  latest === undefined || latest >= window.latest ? window : { earliest: window.earliest, latest };
const later = (window: TimeWindow, by: Seconds): TimeWindow =>
  by === 0 ? window : { earliest: window.earliest, latest: (window.latest + by) as Seconds };
const smaller = (a: Seconds, b: Seconds | undefined): number => (b === undefined ? a : Math.min(a, b));
