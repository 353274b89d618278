import { type Kysely, sql } from "kysely";

/**
 * What was done by hand and can be undone for some minutes: by whom, until when, to which trips or run, and how things stood before. And
 * the life cycle's `restore`: a cancelled trip is as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE deeds (
      id uuid PRIMARY KEY,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      service_day date NOT NULL,
      shift_id uuid,
      trip_ids uuid[] NOT NULL,
      role text NOT NULL,
      actor_id text,
      at timestamptz NOT NULL,
      until timestamptz NOT NULL CHECK (until >= at),
      changed jsonb NOT NULL,
      undone_at timestamptz
    );
    CREATE INDEX deeds_by_trip ON deeds USING gin (trip_ids);
    CREATE INDEX deeds_by_until ON deeds (until);
    INSERT INTO trip_status_changes (from_status, to_status) VALUES ('cancelled', 'unassigned')
      ON CONFLICT DO NOTHING`.execute(db);
}
