import { type Kysely, sql } from "kysely";

/** What has a time is a row; so is what becomes of trips that are still ahead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE due (
      key text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
      no bigint GENERATED ALWAYS AS IDENTITY,
      due_at timestamptz NOT NULL,
      job text NOT NULL,
      payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
      handed_at timestamptz
    );
    CREATE INDEX due_by_time ON due (due_at, key);
    -- An hour after the time for pickup; a trip that has a vehicle then gets a later row by its job.
    INSERT INTO due (key, due_at, job, payload)
    SELECT 'missOverdueTrip ' || t.id, upper(p.pickup_window) + interval '1 hour', 'missOverdueTrip',
      jsonb_build_object('tripId', t.id)
    FROM trip_requests t JOIN promises p ON p.trip_id = t.id
    WHERE t.status IN ('requested', 'unassigned', 'assigned', 'onTheWay', 'arrived');
  `.execute(db);
}
