import { isAboard } from "../../../shared/lifeCycle/trip.ts";
import type { HardMonths, Purpose } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { TripRequest } from "../trips/model.ts";
import type { Trouble, Waiting } from "./trouble.ts";

/** Without it somebody's life is at risk. */
const VITAL: ReadonlySet<Purpose> = new Set(["dialysis"]);
/** Somebody waits there at a time of their own. */
const APPOINTED: ReadonlySet<Purpose> = new Set(["medical", "rehabilitation", "work", "study"]);

/** How much is lost if nobody comes: 0 is the worst. Whoever has to be somewhere by a time has an appointment, whatever for. */
export function harmOf({ purpose, requested }: Pick<TripRequest, "purpose" | "requested">): number {
  if (VITAL.has(purpose)) return 0;
  return APPOINTED.has(purpose) || requested.kind === "arriveBy" ? 1 : 2;
}

/** Nobody is harmed yet. */
export const NO_HARM = 3;

export interface Outdoors {
  now: Instant;
  /** Waiting outdoors harms in this season. */
  isHard: boolean;
  /** A dispatcher has said that the weather is hard: from so long before their time on people are taken to stand outside. */
  outsideBefore?: Seconds | undefined;
}

/** By the person who loses most: what for, then whether they may not be left alone, wait in cold or heat, are aboard for too long. */
export function harmDone({ waiting, unplaced }: Pick<Trouble, "waiting" | "unplaced">, outdoors: Outdoors) {
  const people: Waiting[] = [...waiting, ...unplaced.map((each) => ({ ...each, tripId: each.trip.id }))];
  return people.reduce(
    (worst, each) => Math.min(worst, harmOf(each.trip) + besides(each, outdoors)),
    NO_HARM,
  );
}

/** Less than the step between two purposes; 0 is the worst. */
function besides(
  { trip, rider, promise, boardedAt }: Waiting,
  { now, isHard, outsideBefore }: Outdoors,
): number {
  if (trip.needs?.receiver !== undefined || rider.needs?.mayNotBeLeftAlone === true) return 0;
  const isOut = !isAboard(trip) && promise.pickupWindow.from <= addSeconds(now, outsideBefore ?? seconds(0));
  if (outsideBefore !== undefined && isOut) return 0.1;
  if (isHard && isOut) return 0.2;
  const isLong = boardedAt !== undefined && addSeconds(boardedAt, promise.maxRideTime) < now;
  return isAboard(trip) && isLong ? 0.4 : 0.6;
}

/** `month`: 1 to 12. */
export const isHardMonth = (
  month: number,
  { coldFrom, coldUntil, heatFrom, heatUntil }: HardMonths,
): boolean => isBetween(month, coldFrom, coldUntil) || isBetween(month, heatFrom, heatUntil);

/** Both included; over the turn of the year where it begins later than it ends. */
const isBetween = (month: number, from: number, until: number): boolean =>
  from <= until ? from <= month && month <= until : month >= from || month <= until;
