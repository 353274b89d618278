import { type Kysely, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import { isUnassigned, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";

/** Which in order a trip is of those who wait without a vehicle on its day; the ways of an outing, and a group, have one place together. */
export async function readTurn(
  db: Kysely<Schema>,
  id: TripId,
  now: Instant,
): Promise<{ place: number; of: number } | undefined> {
  const { rows } = await sql<{ place: number; of: number }>`
    SELECT place, "of" FROM (
      SELECT id, place, (max(place) OVER ())::int AS "of" FROM (
        SELECT t.id,
          (dense_rank() OVER (ORDER BY t.priority_class, t.requested_at, coalesce(o.id, t.id)))::int AS place
        FROM trip_requests t
        LEFT JOIN LATERAL (
          SELECT l.id FROM linked_trips m JOIN trip_links l ON l.id = m.link_id
          WHERE m.trip_id = t.id AND l.kind IN ('group', 'outing') AND l.ended_at IS NULL ORDER BY l.kind LIMIT 1) o ON true
        WHERE t.service_day = (SELECT service_day FROM trip_requests WHERE id = ${id})
          AND t.status IN (${literals(tripStatusesThat(isUnassigned))})
          AND t.requested_time > ${new Date(now)}) AS each) AS waiting
    WHERE id = ${id}`.execute(db);
  return rows[0];
}
