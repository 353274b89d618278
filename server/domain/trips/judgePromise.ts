import { type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { PromiseBounds } from "./model.ts";
import type { MissedBy } from "./promiseLedger.ts";

/** A ride by its times, planned or driven. */
export interface RideTimes {
  /** The vehicle stood at the door. */
  atDoor: Instant;
  boarded: Instant;
  /** The vehicle stood where the rider gets out. */
  arrived: Instant;
}

/**
 * Whether a plan keeps the promise: the vehicle at the door before the window closes and nobody made to board before it opens, there
 * by the latest arrival, no longer aboard than promised (from having boarded to being there, as the engine counts).
 * undefined: it is. Less than a second misses nothing.
 */
export function judgePromise(
  bounds: PromiseBounds,
  { atDoor, boarded, arrived }: RideTimes,
): MissedBy | undefined {
  const { pickupWindow, latestArrival, maxRideTime } = bounds;
  const missed: MissedBy = {
    pickup: beyond(pickupWindow.until, atDoor) ?? negative(beyond(boarded, pickupWindow.from)),
    arrival: latestArrival === undefined ? undefined : beyond(latestArrival, arrived),
    ride: beyond(boarded + maxRideTime * 1000, arrived),
  };
  return isMissed(missed) ? missed : undefined;
}

/**
 * The same of a ride that was driven. Who got in before the window opened did so willingly: nobody has to be ready before, and
 * a driver cannot call it a no-show.
 */
export function judgeDriven(bounds: PromiseBounds, ride: RideTimes): MissedBy | undefined {
  const { pickup, ...others } = judgePromise(bounds, ride) ?? {};
  const missed = pickup !== undefined && pickup > 0 ? { pickup, ...others } : others;
  return isMissed(missed) ? missed : undefined;
}

/** Nobody came, and by now nobody will. */
export const missedEntirely = ({ pickupWindow }: PromiseBounds, now: Instant): MissedBy => ({
  pickup: beyond(pickupWindow.until, now) ?? seconds(0),
});

const beyond = (limit: number, at: number): Seconds | undefined => {
  const over = Math.floor((at - limit) / 1000);
  return over > 0 ? seconds(over) : undefined;
};
const negative = (length: Seconds | undefined): Seconds | undefined => length && seconds(-length);
const isMissed = (missed: MissedBy): boolean => Object.values(missed).some((by) => by !== undefined);
