import { type Kysely, sql } from "kysely";

/** Links by which anybody who has one reads how one trip goes. Of what opens it only a keyed hash is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE trip_shares (
      id uuid PRIMARY KEY,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      hash text NOT NULL UNIQUE,
      made_for text NOT NULL CHECK (made_for IN ('family', 'notice')),
      made_by text NOT NULL,
      made_at timestamptz NOT NULL,
      ended_at timestamptz,
      CHECK (ended_at IS NULL OR ended_at >= made_at)
    );
    CREATE INDEX trip_shares_by_trip ON trip_shares (trip_id, made_at);
  `.execute(db);
}
