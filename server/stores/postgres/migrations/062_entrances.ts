import { type Kysely, sql } from "kysely";

/**
 * Doors of places and houses, pictures of them, and what drivers found otherwise. Nothing says who lives there; who told what stands in
 * the facts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE entrance_photos (
      id uuid PRIMARY KEY,
      bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1000000),
      taken_at timestamptz NOT NULL
    );
    CREATE TABLE entrances (
      id uuid PRIMARY KEY,
      no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      -- What trips name the place by: its code, or the id of a house.
      place text NOT NULL CHECK (place ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
      name text CHECK (name <> ''),
      steps smallint CHECK (steps BETWEEN 0 AND 99),
      ramp boolean,
      lift text CHECK (lift IN ('works', 'broken', 'none')),
      code text,
      dog boolean NOT NULL,
      stop_lat double precision CHECK (stop_lat BETWEEN -90 AND 90),
      stop_lon double precision CHECK (stop_lon BETWEEN -180 AND 180),
      notes text,
      photo_id uuid REFERENCES entrance_photos ON DELETE SET NULL,
      is_usual boolean NOT NULL,
      is_closed boolean NOT NULL DEFAULT false,
      CHECK ((stop_lat IS NULL) = (stop_lon IS NULL))
    );
    CREATE UNIQUE INDEX entrances_usual ON entrances (place) WHERE is_usual AND NOT is_closed;
    CREATE TABLE entrance_corrections (
      id uuid PRIMARY KEY,
      no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      stop_kind text NOT NULL CHECK (stop_kind IN ('pickup', 'dropoff')),
      place text NOT NULL,
      entrance_id uuid REFERENCES entrances,
      what text NOT NULL CHECK (what IN ('liftBroken', 'liftWorks', 'rampMissing', 'stopsElsewhere', 'photo')),
      lat double precision,
      lon double precision,
      photo_id uuid REFERENCES entrance_photos ON DELETE SET NULL,
      told_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('accepted', 'declined')),
      CHECK ((what = 'stopsElsewhere') = (lat IS NOT NULL AND lon IS NOT NULL))
    );
    CREATE INDEX entrance_corrections_open ON entrance_corrections (no) WHERE outcome IS NULL;
  `.execute(db);
}
