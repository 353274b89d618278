import { type Kysely, sql } from "kysely";

/**
 * Trips that stood on paper and came with a list: what was made of each of its rows. A row is the key by which its trip is asked for
 * once, whoever brings the list how often: one person begins one trip at a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE paper_trips (
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      day date NOT NULL,
      -- As it was written, of the service day: after midnight it goes on, 24:40.
      at text NOT NULL,
      import_id uuid NOT NULL,
      -- Neither: it is asked for in a moment.
      trip_id uuid UNIQUE REFERENCES trip_requests,
      refusal jsonb,
      PRIMARY KEY (rider_id, day, at),
      CHECK (num_nonnulls(trip_id, refusal) <= 1)
    );
  `.execute(db);
}
