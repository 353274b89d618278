import { seconds } from "../../../../shared/time/index.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { limitsOfTrip, writeTripLimits } from "../model/compileTrips.ts";
import type { TimeWindow } from "../model/trip.ts";
import type { TripLimits } from "../model/tripWindows.ts";

/** Answers a question as if the trip (which must be in no route) had other limits; the problem is as before afterwards. */
export function underLimits<Answer>(
  problem: CompiledProblem,
  asked: { trip: number; limits: TripLimits },
  question: () => Answer,
): Answer {
  const before = limitsOfTrip(problem, asked.trip);
  writeTripLimits(problem, asked.trip, asked.limits);
  try {
    return question();
  } finally {
    writeTripLimits(problem, asked.trip, before);
  }
}

/** Both windows moved by the same time, later positive. */
export const moved = (limits: TripLimits, by: number): TripLimits => ({
  ...limits,
  pickup: movedWindow(limits.pickup, by),
  dropoff: movedWindow(limits.dropoff, by),
});

export const movedWindow = (window: TimeWindow, by: number): TimeWindow => ({
  earliest: seconds(window.earliest + by),
  latest: seconds(window.latest + by),
});

/** Both windows opened to one side: earlier if `by` is negative. */
export const opened = (limits: TripLimits, by: number): TripLimits => ({
  ...limits,
  pickup: openedWindow(limits.pickup, by),
  dropoff: openedWindow(limits.dropoff, by),
});

const openedWindow = (window: TimeWindow, by: number): TimeWindow => ({
  earliest: seconds(window.earliest + Math.min(0, by)),
  latest: seconds(window.latest + Math.max(0, by)),
});
