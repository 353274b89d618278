import { type Kysely, sql } from "kysely";

/** Requests that fit nowhere as the plan stands wait for planners to make room; since when, by the machine's clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE trip_requests ADD COLUMN room_sought_at timestamptz,
      ADD CONSTRAINT trip_room_sought CHECK (room_sought_at IS NULL OR status = 'requested');
    CREATE INDEX trip_room_seekers ON trip_requests (service_day) WHERE room_sought_at IS NOT NULL;
  `.execute(db);
}
