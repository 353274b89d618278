import type { LatLng } from "../../../shared/geo/index.ts";
import type { Purpose } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  type Instant,
  instant,
  localSeconds,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { CapacityLayout } from "../fleet/model.ts";
import type { TermsWith } from "../fleet/terms.ts";
import type { PromiseBounds, TripRequest } from "./model.ts";

/** The terms that promises are made by. */
export type PromiseTerms = TermsWith<"maxRideTime" | "pickupWindow" | "earliestArrival" | "dwellTime">;
export interface DirectTimes {
  travelTime(from: LatLng, to: LatLng, departAt: Seconds): Seconds;
}

/** 0 is served first; what no class names comes last. */
export function priorityOf({ rules }: TermsWith<"priorityClasses">, purpose: Purpose): number {
  const classes = rules.priorityClasses.value;
  const found = classes.find((each) => each.purposes.includes(purpose));
  return found?.level ?? Math.max(0, ...classes.map((each) => each.level)) + 1;
}

export function directTimeOf(
  trip: TripRequest,
  { timeZone }: { readonly timeZone: string },
  routing: DirectTimes,
): Seconds {
  const at = localSeconds(trip.requested.at, trip.serviceDay, timeZone);
  return routing.travelTime(trip.pickup.point, trip.dropoff.point, at);
}

/**
 * What will be promised if a vehicle is found, from the wish and its direct time alone. leaveAt: picked up within [at, at + window].
 * arriveBy: there by `at`, and no earlier than `earliestArrival` before it; the pickup window follows from the ride.
 */
export function askedBounds(trip: TripRequest, terms: PromiseTerms, direct: Seconds): PromiseBounds {
  const { maxRideTime, pickupWindow, earliestArrival, dwellTime } = terms.rules;
  const longest = seconds(Math.round(maxRideTime.value.factor * direct + maxRideTime.value.allowance));
  const { at } = trip.requested;
  if (trip.requested.kind === "leaveAt") {
    const until = addSeconds(at, pickupWindow.value);
    return { pickupWindow: { from: at, until }, maxRideTime: longest };
  }
  const boarding = dwellTime.value[trip.aid].boarding;
  const before = (length: number): Instant => addSeconds(at, seconds(-Math.round(length)));
  const from = before(earliestArrival.value + longest + boarding);
  return {
    pickupWindow: { from, until: before(direct + boarding) },
    latestArrival: at,
    maxRideTime: longest,
  };
}

/** Once assigned: a window of the promised length around the scheduled pickup, inside what was asked for. */
export function givenBounds(
  asked: PromiseBounds,
  scheduledPickup: Instant,
  { rules }: TermsWith<"pickupWindow">,
): PromiseBounds {
  const length = rules.pickupWindow.value * 1000;
  const { from, until } = asked.pickupWindow;
  if (until - from <= length) return asked;
  const start = instant(Math.min(Math.max(from, scheduledPickup - length / 2), until - length));
  return { ...asked, pickupWindow: { from: start, until: instant(start + length) } };
}

/** The places a party takes. */
export function loadOf(trip: Pick<TripRequest, "aid" | "companions">): CapacityLayout {
  return {
    ambulatory: trip.aid === "none" || trip.aid === "walker" ? 1 : 0,
    wheelchair: trip.aid === "wheelchair" ? 1 : 0,
    largeWheelchair: trip.aid === "powerWheelchair" ? 1 : 0,
    companion: trip.companions,
  };
}
