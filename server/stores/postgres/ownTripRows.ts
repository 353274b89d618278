import { type Kysely, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import { takesTime, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";
import { type TripRow, toTrip, tripColumns } from "./tripRows.ts";

/** One person's own trips that took or may still take place, asked for within these times. */
export async function readAround(
  db: Kysely<Schema>,
  riderId: RiderId,
  { from, until }: InstantWindow,
): Promise<TripRequest[]> {
  const { rows } = await sql<TripRow>`
    SELECT ${tripColumns} FROM trip_requests t
    WHERE t.rider_id = ${riderId} AND t.requested_time BETWEEN ${new Date(from)} AND ${new Date(until)}
      AND t.status IN (${literals(tripStatusesThat(takesTime))})`.execute(db);
  return rows.map(toTrip);
}

/** All of the calendar month of a day, and whether a promise of each was broken. */
export async function readMonth(
  db: Kysely<Schema>,
  riderId: RiderId,
  day: ServiceDay,
): Promise<{ trip: TripRequest; isBroken: boolean }[]> {
  const { rows } = await sql<TripRow & { is_broken: boolean }>`
    SELECT ${tripColumns}, EXISTS (
      SELECT FROM promise_entries e WHERE e.trip_id = t.id AND e.kind = 'broken') AS is_broken
    FROM trip_requests t
    WHERE t.rider_id = ${riderId} AND t.service_day >= date_trunc('month', ${day}::date)::date
      AND t.service_day < (date_trunc('month', ${day}::date) + interval '1 month')::date`.execute(db);
  return rows.map((row) => ({ trip: toTrip(row), isBroken: row.is_broken }));
}
