import { type Kysely, sql } from "kysely";

/**
 * Returns whose time is not known until their rider is ready. `planned`: within what it is picked up as things stand, around the forecast
 * until then and after "ready" from it on; what was promised stands in the ledger and goes before it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE will_calls (
      trip_id uuid PRIMARY KEY REFERENCES trip_requests ON DELETE CASCADE,
      forecast timestamptz NOT NULL,
      planned tstzrange NOT NULL CHECK (NOT isempty(planned)),
      ready_at timestamptz
    );
    ALTER TABLE standing_orders ADD COLUMN back_when_ready boolean NOT NULL DEFAULT false;
    CREATE INDEX will_calls_waiting ON will_calls (forecast) WHERE ready_at IS NULL;
  `.execute(db);
}
