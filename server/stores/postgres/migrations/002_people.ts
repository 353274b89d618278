import { type Kysely, sql } from "kysely";

/** Riders with what entitles them, and the staff. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE staff (
      id uuid PRIMARY KEY,
      username text NOT NULL UNIQUE,
      name text NOT NULL,
      role text NOT NULL CHECK (role IN ('dispatcher', 'admin')),
      locale text NOT NULL DEFAULT 'kk' CHECK (locale IN ('kk', 'ru', 'en')),
      password_hash text NOT NULL
    );
    CREATE TABLE riders (
      id uuid PRIMARY KEY,
      iin text NOT NULL UNIQUE CHECK (iin ~ '^[0-9]{12}$'),
      name text NOT NULL,
      phone text NOT NULL UNIQUE,
      locale text NOT NULL DEFAULT 'kk' CHECK (locale IN ('kk', 'ru', 'en')),
      aid text NOT NULL CHECK (aid IN ('none', 'walker', 'wheelchair', 'powerWheelchair')),
      chair_weight_kg integer CHECK (chair_weight_kg BETWEEN 1 AND 600),
      home jsonb,
      demo boolean NOT NULL DEFAULT false
    );
    CREATE TABLE eligibility (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      category_id text NOT NULL,
      legal_basis text NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      CONSTRAINT eligibility_once EXCLUDE USING gist (rider_id WITH =, valid WITH &&)
    );
    CREATE INDEX eligibility_by_rider ON eligibility (rider_id);
    CREATE TABLE guardians (
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      position smallint NOT NULL,
      name text NOT NULL,
      phone text NOT NULL,
      PRIMARY KEY (rider_id, position)
    );
  `.execute(db);
}
