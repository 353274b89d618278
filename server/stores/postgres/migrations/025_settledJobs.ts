import { type Kysely, sql } from "kysely";

/**
 * A job's row in the outbox stays open until the job is done, so that a queue that has lost its memory gets it again. What an earlier
 * version has handed over tells nobody when it is done: only requests that still wait are open then, and what was due comes again.
 *
 * What a dispatcher has conceded so that a vehicle could take a trip: another layout, a vehicle of another contract.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE outbox
      ADD handed_at timestamptz,
      ADD settled_at timestamptz,
      ADD died_at timestamptz,
      ADD deaths integer NOT NULL DEFAULT 0;
    UPDATE outbox SET handed_at = created_at WHERE kind = 'job' AND published_no IS NOT NULL;
    UPDATE outbox o SET settled_at = now()
    WHERE kind = 'job' AND published_no IS NOT NULL AND NOT EXISTS (
      SELECT FROM trip_requests t
      WHERE o.name = 'assignTrip' AND t.id::text = o.payload->>'tripId' AND t.status = 'requested');
    CREATE INDEX outbox_open_jobs ON outbox (id) WHERE kind = 'job' AND settled_at IS NULL;
    UPDATE due SET handed_at = NULL;
    CREATE TABLE queue_memory (one boolean PRIMARY KEY DEFAULT true CHECK (one), mark text NOT NULL);
    CREATE TABLE trip_concessions (
      trip_id uuid PRIMARY KEY REFERENCES trip_requests ON DELETE CASCADE,
      conceded jsonb NOT NULL CHECK (jsonb_typeof(conceded) = 'object')
    );
  `.execute(db);
}
