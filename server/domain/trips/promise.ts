import type { LatLng } from "../../../shared/geo/index.ts";
import type { Purpose } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, localSeconds, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { CapacityLayout } from "../fleet/model.ts";
import type { TermsWith } from "../fleet/terms.ts";
import type { TripPromise, TripRequest } from "./model.ts";

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
 * What will be promised if a vehicle is found, from the wish alone. leaveAt: picked up within [at, at + window].
 * arriveBy: there by `at`, and no earlier than `earliestArrival` before it; the pickup window follows from the ride.
 */
export function pendingPromise(trip: TripRequest, terms: PromiseTerms, routing: DirectTimes): TripPromise {
  const { maxRideTime, pickupWindow, earliestArrival, dwellTime } = terms.rules;
  const direct = directTimeOf(trip, terms, routing);
  const longest = seconds(Math.round(maxRideTime.value.factor * direct + maxRideTime.value.allowance));
  const { at } = trip.requested;
  if (trip.requested.kind === "leaveAt") {
    const until = addSeconds(at, pickupWindow.value);
    return { state: "pending", pickupWindow: { from: at, until }, maxRideTime: longest };
  }
  const boarding = dwellTime.value[trip.aid].boarding;
  const before = (length: number): Instant => addSeconds(at, seconds(-Math.round(length)));
  const from = before(earliestArrival.value + longest + boarding);
  return {
    state: "pending",
    pickupWindow: { from, until: before(direct + boarding) },
    latestArrival: at,
    maxRideTime: longest,
  };
}

/** Once assigned: a window of the promised length around the scheduled pickup, inside what was asked for. */
export function givenPromise(
  pending: TripPromise,
  scheduledPickup: Instant,
  { rules }: TermsWith<"pickupWindow">,
): TripPromise {
  const length = rules.pickupWindow.value * 1000;
  const { from, until } = pending.pickupWindow;
  if (until - from <= length) return { ...pending, state: "given" };
  const start = Math.min(Math.max(from, scheduledPickup - length / 2), until - length) as Instant;
  return { ...pending, state: "given", pickupWindow: { from: start, until: (start + length) as Instant } };
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
