import { type RawBuilder, sql } from "kysely";
import { type Instant, instant, seconds } from "../../../shared/time/index.ts";
import type { PromiseBounds, PromiseState, TripPromise } from "../../domain/trips/model.ts";

/** Bounds as columns have them. */
export interface BoundsRow {
  from: Date;
  until: Date;
  arrival: Date | null;
  ride: number;
}
const toInstant = (date: Date): Instant => instant(date.getTime());
export const toBounds = ({ from, until, arrival, ride }: BoundsRow): PromiseBounds => ({
  pickupWindow: { from: toInstant(from), until: toInstant(until) },
  latestArrival: arrival === null ? undefined : toInstant(arrival),
  maxRideTime: seconds(ride),
});

const columnsWith = (pickup: RawBuilder<unknown>) => sql`
  p.state AS promise_state, p.entries AS promise_entries,
  lower(${pickup}) AS window_from, upper(${pickup}) AS window_until, p.latest_arrival, p.max_ride_seconds,
  lower(p.asked_window) AS asked_from, upper(p.asked_window) AS asked_until, p.asked_arrival, p.asked_ride,
  lower(p.told_window) AS told_from, upper(p.told_window) AS told_until, p.told_arrival, p.told_ride`;
/** Promise columns, of `present_promises` under the alias `p`: as the ledger has it. */
export const promiseColumns = columnsWith(sql`p.pickup_window`);
/** The same as it is planned with: of a return that waits for its rider's word nothing is promised, and what was asked for moves on. */
export const plannedPromiseColumns = columnsWith(sql`
  CASE WHEN p.state IN ('asked', 'released')
    THEN coalesce((SELECT w.planned FROM will_calls w WHERE w.trip_id = p.trip_id), p.pickup_window)
    ELSE p.pickup_window END`);
export interface PromiseRow {
  promise_state: PromiseState;
  promise_entries: number;
  window_from: Date;
  window_until: Date;
  latest_arrival: Date | null;
  max_ride_seconds: number;
  asked_from: Date;
  asked_until: Date;
  asked_arrival: Date | null;
  asked_ride: number;
  told_from: Date | null;
  told_until: Date | null;
  told_arrival: Date | null;
  told_ride: number | null;
}

export const toPromise = (row: PromiseRow): TripPromise => ({
  ...toBounds({
    from: row.window_from,
    until: row.window_until,
    arrival: row.latest_arrival,
    ride: row.max_ride_seconds,
  }),
  state: row.promise_state,
  asked: toBounds({
    from: row.asked_from,
    until: row.asked_until,
    arrival: row.asked_arrival,
    ride: row.asked_ride,
  }),
  told: toldOf(row),
  entries: row.promise_entries,
});

function toldOf({ told_from, told_until, told_arrival, told_ride }: PromiseRow): PromiseBounds | undefined {
  if (told_from === null || told_until === null || told_ride === null) return undefined;
  return toBounds({ from: told_from, until: told_until, arrival: told_arrival, ride: told_ride });
}
