import { type Kysely, sql } from "kysely";

/**
 * Runs of which nothing is heard are in doubt, and the clock looks after each run from its beginning on. Trips that nobody serves are
 * missed when their window is over, no hour later: each is looked at then, and again later if somebody is on the way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE shifts ADD COLUMN unheard_since timestamptz,
      ADD CONSTRAINT shift_ended_unheard CHECK (status <> 'ended' OR unheard_since IS NULL);
    CREATE INDEX facts_by_day ON facts (service_day, kind, id) WHERE service_day IS NOT NULL;
    INSERT INTO due (key, due_at, job, payload)
    SELECT 'watchRun ' || id, lower(period), 'refreshEstimates', jsonb_build_object('shiftId', id)
    FROM shifts WHERE status <> 'ended';
    UPDATE due SET due_at = due_at - interval '1 hour' WHERE job = 'missOverdueTrip';
  `.execute(db);
}
