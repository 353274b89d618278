import { type Kysely, sql } from "kysely";

/**
 * How likely the promise of each stop ahead is to be kept, in what time it is likely to be, and whether its trip is named for it and its rider
 * was told. Who was
 * late when this came is named already: by their estimates, as until then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE stops ADD COLUMN chance real CHECK (chance BETWEEN 0 AND 1), ADD COLUMN likely_from timestamptz,
      ADD COLUMN likely_until timestamptz, ADD COLUMN endangered boolean NOT NULL DEFAULT false,
      ADD COLUMN late_told boolean NOT NULL DEFAULT false;
    UPDATE stops SET endangered = true, late_told = true FROM (
      SELECT DISTINCT ON (trip_id, details ->> 'what') trip_id, details ->> 'what' AS what, kind FROM facts
      WHERE kind IN ('trip.endangered', 'trip.secured') ORDER BY trip_id, details ->> 'what', id DESC
    ) last
    WHERE last.kind = 'trip.endangered' AND stops.trip_id = last.trip_id AND stops.done_at IS NULL
      AND stops.kind = CASE last.what WHEN 'pickup' THEN 'pickup' ELSE 'dropoff' END`.execute(db);
}
