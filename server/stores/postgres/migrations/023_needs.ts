import { type Kysely, sql } from "kysely";

/**
 * What people need, always and on one trip, in the one shape that requests have (nobody who is known already has any of it said yet);
 * what vehicles carry for it; and trips that belong together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE riders ADD COLUMN needs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(needs) = 'object');
    ALTER TABLE trip_requests ADD COLUMN needs jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(needs) = 'object');
    ALTER TABLE vehicles ADD COLUMN equipment text[] NOT NULL DEFAULT '{}';
    CREATE TABLE trip_links (
      id uuid PRIMARY KEY,
      service_day date NOT NULL,
      same_vehicle boolean NOT NULL,
      ended_at timestamptz
    );
    CREATE INDEX trip_links_by_day ON trip_links (service_day) WHERE ended_at IS NULL;
    CREATE TABLE linked_trips (
      link_id uuid NOT NULL REFERENCES trip_links,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      PRIMARY KEY (link_id, trip_id)
    );
    CREATE INDEX linked_trips_by_trip ON linked_trips (trip_id);
  `.execute(db);
}
