import { isAhead, isGivenUp } from "../../shared/lifeCycle/stop.ts";
import { isRidden } from "../../shared/lifeCycle/trip.ts";
import { type Instant, instant } from "../../shared/time/index.ts";
import type { RunStopRecord } from "../domain/runs/model.ts";
import type { PlacedStop, TripRecord } from "../domain/trips/model.ts";
import { latestEnd } from "../domain/trips/promise.ts";
import { heldPromise } from "../domain/trips/promiseLedger.ts";

/** Whole minutes after the promised time; 0 when in time or when nothing was promised. */
const minutesLate = (at: Instant, promised: Instant | undefined): number =>
  promised === undefined ? 0 : Math.max(0, Math.round((at - promised) / 60_000));

/** When it happened, else when we expect it; what has not happened cannot be expected before now. */
const bestKnown = (estimated: Instant, actual: Instant | undefined, now: Instant): Instant =>
  actual ?? instant(Math.max(estimated, now));

/** When we expect the vehicle at a stop, or when it came: where it has not been, that is never before now. */
export const expectedAt = (
  stop: Pick<RunStopRecord, "estimated" | "arrivedAt" | "status">,
  now: Instant,
): Instant => cameOrExpected(stop, { arrived: stop.arrivedAt, isAhead: isAhead(stop) }, now);
/** The same of a trip's own stop: rider, driver and dispatcher read one time. */
export const expectedAtPlaced = (stop: PlacedStop, now: Instant): Instant =>
  cameOrExpected(stop, { arrived: stop.arrived, isAhead: stop.actual === undefined }, now);

const cameOrExpected = (
  { estimated }: { estimated: Instant },
  known: { arrived: Instant | undefined; isAhead: boolean },
  now: Instant,
): Instant => bestKnown(estimated, known.arrived ?? (known.isAhead ? undefined : estimated), now);

/**
 * The later of the two delays against the promise: at the pickup's window, at the latest arrival. A promise taken back (by a
 * no-show, too) is nobody's delay.
 */
export function tripLateness({ trip, promise, placement }: TripRecord, now: Instant): number {
  const held = heldPromise(promise);
  if (held === undefined || placement === undefined) return 0;
  const at = (stop: PlacedStop) => bestKnown(stop.estimated, stop.actual, now);
  const boardedAt = isRidden(trip) ? placement.pickup.actual : undefined;
  return Math.max(
    minutesLate(at(placement.pickup), held.pickupWindow.until),
    minutesLate(at(placement.dropoff), latestEnd(held, boardedAt)),
  );
}

/** At a stop the arrival of the vehicle counts, not the end of boarding. */
export function stopLateness(stop: RunStopRecord, now: Instant): number {
  const arrived = stop.arrivedAt ?? stop.doneAt;
  if (isGivenUp(stop) && arrived === undefined) return 0;
  return minutesLate(bestKnown(stop.estimated, arrived, now), promisedTime(stop));
}

/** The last moment at which what was promised at a stop is kept; undefined: nothing is. */
export function promisedTime({ kind, promise, boardedAt }: RunStopRecord): Instant | undefined {
  const held = heldPromise(promise);
  return kind === "pickup" ? held?.pickupWindow.until : held && latestEnd(held, boardedAt);
}
