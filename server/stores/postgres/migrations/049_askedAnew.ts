import { type Kysely, sql } from "kysely";

/**
 * Who changes a trip asks for something else from then on: it stands on the entry by which that was promised, and is what is planned
 * with should the promise be released.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE promise_entries
      ADD COLUMN asked_window tstzrange CHECK (NOT isempty(asked_window)),
      ADD COLUMN asked_arrival timestamptz,
      ADD COLUMN asked_ride_seconds integer CHECK (asked_ride_seconds > 0),
      ADD CONSTRAINT promise_asked_anew CHECK (
        (asked_window IS NULL) = (asked_ride_seconds IS NULL) AND
        (asked_arrival IS NULL OR asked_window IS NOT NULL) AND
        (asked_window IS NULL OR kind IN ('given', 'changed')));
    CREATE INDEX promise_entries_asked_anew ON promise_entries (trip_id, no) WHERE asked_window IS NOT NULL;

    CREATE OR REPLACE VIEW present_promises AS
    SELECT first.trip_id, last.no AS entries,
      CASE WHEN last.kind IN ('changed', 'broken') THEN 'given' ELSE last.kind END AS state,
      held.pickup_window, held.latest_arrival, held.max_ride_seconds,
      asked.pickup_window AS asked_window, asked.latest_arrival AS asked_arrival, asked.max_ride_seconds AS asked_ride,
      told.pickup_window AS told_window, told.latest_arrival AS told_arrival, told.max_ride_seconds AS told_ride
    FROM promise_entries first
    CROSS JOIN LATERAL (SELECT e.no, e.kind FROM promise_entries e WHERE e.trip_id = first.trip_id
      ORDER BY e.no DESC LIMIT 1) last
    LEFT JOIN LATERAL (SELECT e.* FROM promise_entries e
      WHERE e.trip_id = first.trip_id AND e.kind IN ('given', 'changed', 'broken')
      ORDER BY e.no DESC LIMIT 1) told ON true
    LEFT JOIN LATERAL (SELECT e.* FROM promise_entries e
      WHERE e.trip_id = first.trip_id AND e.asked_window IS NOT NULL
      ORDER BY e.no DESC LIMIT 1) anew ON true
    CROSS JOIN LATERAL (SELECT
      coalesce(anew.asked_window, first.pickup_window) AS pickup_window,
      CASE WHEN anew.no IS NULL THEN first.latest_arrival ELSE anew.asked_arrival END AS latest_arrival,
      coalesce(anew.asked_ride_seconds, first.max_ride_seconds) AS max_ride_seconds
    ) asked
    CROSS JOIN LATERAL (SELECT
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.pickup_window ELSE told.pickup_window END AS pickup_window,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.latest_arrival ELSE told.latest_arrival END AS latest_arrival,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.max_ride_seconds ELSE told.max_ride_seconds END AS max_ride_seconds
    ) held
    WHERE first.no = 1;
  `.execute(db);
}
