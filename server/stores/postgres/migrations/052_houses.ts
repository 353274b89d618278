import { type Kysely, sql } from "kysely";

/** Houses of streets, pinned by whoever asked for a ride to one: the region's own addresses, which grow with use. Nothing says whose they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE houses (
      id uuid PRIMARY KEY,
      no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      -- The street, where it lies, and the number: the same however it was written.
      key text NOT NULL UNIQUE,
      street_kk text NOT NULL CHECK (street_kk <> ''),
      street_ru text NOT NULL CHECK (street_ru <> ''),
      street_en text NOT NULL CHECK (street_en <> ''),
      house text NOT NULL CHECK (house <> ''),
      lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
      lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
      -- A dispatcher has said so.
      is_sure boolean NOT NULL
    )`.execute(db);
}
