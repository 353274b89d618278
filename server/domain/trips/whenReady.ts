import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import { isMovable, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { Purpose } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { TermsWith } from "../fleet/terms.ts";
import type { InstantWindow } from "../place.ts";
import type { TripRecord } from "./model.ts";

export { waitsForPickup, waitsForReady } from "../../../shared/lifeCycle/whenReady.ts";

type Terms = TermsWith<"whenReady">;
/** Nothing is promised yet of when it is picked up: its planned window is all there is. */
export const isUnpromised = ({ trip, promise }: Pick<TripRecord, "trip" | "promise">): boolean =>
  trip.whenReady !== undefined && (promise.state === "asked" || promise.state === "released");

/**
 * Within what the place of somebody who is not ready is held: from the forecast on; once that has passed, a little later than now, so that
 * no vehicle waits at the door and one is near when they are ready.
 */
export function holdFor(forecast: Instant, now: Instant, { rules }: Terms): InstantWindow {
  const { heldFor, heldAgain } = rules.whenReady.value;
  const from = forecast > now ? forecast : addSeconds(now, heldAgain);
  return { from, until: addSeconds(from, heldFor) };
}

/** What is promised by the standard to who is ready now. */
export const pickupAfter = (readyAt: Instant, { rules }: Terms): InstantWindow => ({
  from: readyAt,
  until: addSeconds(readyAt, rules.whenReady.value.pickupWithin),
});

/**
 * Ready, and told a later time than the standard, for a vehicle that is not on its way yet: whoever finds them a sooner one gives it to
 * them. Nobody who stands and waits minds being fetched sooner.
 */
export const waitsTooLong = (
  { trip, promise }: Pick<TripRecord, "trip" | "promise">,
  terms: Terms,
): boolean => {
  const readyAt = trip.whenReady?.readyAt;
  return (
    readyAt !== undefined &&
    isPlaced(trip) &&
    isMovable(trip) &&
    promise.state === "given" &&
    promise.pickupWindow.until > pickupAfter(readyAt, terms).until
  );
};

/** Within what somebody who waits too long is looked for again: the best first, and nothing that is hardly sooner. */
export const soonerWindows = (
  { trip, promise }: Pick<TripRecord, "trip" | "promise">,
  terms: Terms,
  now: Instant,
): InstantWindow[] => {
  const latest = addSeconds(promise.pickupWindow.until, seconds(-WORTH));
  const { readyAt } = trip.whenReady ?? {};
  if (readyAt === undefined) return [];
  return promptWindows(pickupAfter(readyAt, terms)).filter(({ until }) => until > now && until <= latest);
};
const WORTH = minutes(5);

/** From when on a dispatcher looks after somebody who has not said that they are ready. */
export const overdueReadyFrom = (forecast: Instant, { rules }: Terms): Instant =>
  addSeconds(forecast, rules.whenReady.value.overdueAfter);

/** When the rider is asked whether they are ready. */
export const askReadyAt = (forecast: Instant, { rules }: Terms): Instant =>
  addSeconds(forecast, seconds(-rules.whenReady.value.askBefore));

/** So many earlier times say something; fewer may be chance. */
const ENOUGH = 3;

/** Where a forecast comes from: the rider's own earlier times, or how long people stay there. */
export interface Forecast {
  at: Instant;
  from: "history" | "usual";
}

interface StayParts {
  there: Instant;
  purpose: Purpose;
  /** Their own there, the newest first. */
  stays: readonly Seconds[];
  /** How long people were found to stay there for dialysis. */
  usualThere?: Seconds | undefined;
}

/**
 * When somebody will be ready who is there by `there`: as long after it as the middle of their last stays at that place, else as people
 * usually stay for this purpose. Stays: from being let out to "ready", the newest first.
 */
export function forecastReady({ there, purpose, stays, usualThere }: StayParts, { rules }: Terms): Forecast {
  const { sessions, dialysisStay, otherStay } = rules.whenReady.value;
  const last = stays.slice(0, sessions);
  if (last.length >= ENOUGH) return { at: addSeconds(there, middleOf(last)), from: "history" };
  const usual = purpose === "dialysis" ? (usualThere ?? dialysisStay) : otherStay;
  return { at: addSeconds(there, usual), from: "usual" };
}

/** A stay of the rider somewhere: from being let out to "ready". */
export interface Stay {
  point: LatLng;
  length: Seconds;
}
/** Another door of the same clinic. */
const SAME_PLACE_METERS = 300;

/** How long they stayed at this place, in the order given. */
export const staysAt = ({ point }: { readonly point: LatLng }, stays: readonly Stay[]): Seconds[] =>
  stays.flatMap((stay) => (straightLine(stay.point, point) <= SAME_PLACE_METERS ? [stay.length] : []));

/** Of an even number the mean of the two in the middle: one session that went wrong moves nothing. */
function middleOf(stays: readonly Seconds[]): Seconds {
  const inOrder = stays.toSorted((one, other) => one - other);
  const half = inOrder.length / 2;
  const [low, high] = [inOrder[Math.ceil(half) - 1] ?? 0, inOrder[Math.floor(half)] ?? 0];
  return seconds((low + high) / 2);
}

/** Windows within which a place is looked for, the nearest first: who cannot be fetched within the standard is told the next best time. */
export const windowsFrom = ({ from, until }: InstantWindow): InstantWindow[] =>
  LATER.map((later) => ({ from, until: addSeconds(until, minutes(later)) }));
/** The same for who is ready: at first so that a vehicle may be late on its way and still be within the standard. */
export const promptWindows = (standard: InstantWindow): InstantWindow[] => [
  { from: standard.from, until: addSeconds(standard.until, seconds(-SPARE)) },
  ...windowsFrom(standard),
];
const SPARE = minutes(8);
const LATER = [0, 10, 20, 30, 45, 60, 90, 120, 180, 240] as const;
