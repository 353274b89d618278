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
import type { TermsWith } from "../fleet/terms.ts";
import { expectedDwell, type KnownDwell } from "./learned.ts";
import type { PromiseBounds, TripRequest } from "./model.ts";

/** The terms that promises are made by. */
export type PromiseTerms = TermsWith<
  "maxRideTime" | "pickupWindow" | "earliestArrival" | "dwellTime" | "extraDwell"
>;
export interface DirectTimes {
  travelTime(from: LatLng, to: LatLng, departAt: Seconds): Seconds;
}

/** When whoever got in then has to be there at the latest: by the time promised, and by the longest ride. */
export function latestEnd(
  { latestArrival, maxRideTime }: Pick<PromiseBounds, "latestArrival" | "maxRideTime">,
  boardedAt: Instant | undefined,
): Instant | undefined {
  if (boardedAt === undefined) return latestArrival;
  const byRide = addSeconds(boardedAt, maxRideTime);
  return latestArrival === undefined ? byRide : instant(Math.min(latestArrival, byRide));
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
 * What will be promised if a vehicle is found, from the wish and its direct time alone; `certified`: no ride of this person may be
 * longer. leaveAt: picked up within [at, at + window]. arriveBy: there by `at`, and no earlier than `earliestArrival` before it; the
 * pickup window follows from the ride.
 */
export function askedBounds(
  trip: TripRequest,
  terms: PromiseTerms,
  { direct, certified, ...known }: { direct: Seconds; certified?: Seconds | undefined } & KnownDwell,
): PromiseBounds {
  const { maxRideTime, pickupWindow, earliestArrival } = terms.rules;
  const usual = Math.round(maxRideTime.value.factor * direct + maxRideTime.value.allowance);
  const longest = seconds(Math.min(usual, certified ?? usual));
  const { at } = trip.requested;
  if (trip.requested.kind === "leaveAt") {
    const until = addSeconds(at, pickupWindow.value);
    return { pickupWindow: { from: at, until }, maxRideTime: longest };
  }
  const { boarding } = expectedDwell(trip, terms, known);
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
