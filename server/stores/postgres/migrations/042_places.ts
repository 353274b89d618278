import { type Kysely, sql } from "kysely";

/** Places that people ask for by name: a region pack's to begin with, from then on as the office's lists have them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE places (
      id uuid PRIMARY KEY,
      -- In the order in which they came: of two that fit a search as well, the first.
      no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      -- What trips, homes and institutions name it by.
      code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
      name_kk text NOT NULL CHECK (name_kk <> ''),
      name_ru text NOT NULL CHECK (name_ru <> ''),
      name_en text NOT NULL CHECK (name_en <> ''),
      also text[] NOT NULL,
      kind text NOT NULL,
      lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
      lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
      unverified boolean NOT NULL
    );
    CREATE UNIQUE INDEX places_by_name ON places (lower(name_kk));
  `.execute(db);
}
