import { type Kysely, sql } from "kysely";

/**
 * Trips are looked for by words of where they begin and end, which the program makes (tripPlaces.ts); those of earlier trips are filled
 * at the start. A vehicle's shifts are found by it, whenever they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE trip_places (
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      kind text NOT NULL CHECK (kind IN ('pickup', 'dropoff')),
      words tsvector NOT NULL,
      spelling smallint NOT NULL,
      PRIMARY KEY (trip_id, kind)
    );
    CREATE INDEX trip_places_by_words ON trip_places USING gin (words);
    CREATE INDEX trips_by_day_and_time ON trip_requests (service_day, requested_time, id);
  `.execute(db);
}
