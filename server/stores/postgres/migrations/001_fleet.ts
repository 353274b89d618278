import { type Kysely, sql } from "kysely";

/** Who drives what for whom: operators under contract, their vehicles, drivers and shifts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE EXTENSION IF NOT EXISTS btree_gist`.execute(db);
  await sql`
    CREATE TABLE districts (id text PRIMARY KEY, name jsonb NOT NULL);
    CREATE TABLE operators (id text PRIMARY KEY, name jsonb NOT NULL, unverified boolean NOT NULL);
    CREATE TABLE contracts (
      id text PRIMARY KEY,
      operator_id text NOT NULL REFERENCES operators,
      district_id text NOT NULL REFERENCES districts,
      categories text[] NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL
    );
    CREATE TABLE vehicles (
      id uuid PRIMARY KEY,
      plate text NOT NULL UNIQUE,
      model text NOT NULL,
      operator_id text NOT NULL REFERENCES operators,
      contract_id text NOT NULL REFERENCES contracts,
      district_id text NOT NULL REFERENCES districts,
      lift boolean NOT NULL,
      lift_limit_kg integer CHECK (lift_limit_kg > 0),
      depot jsonb NOT NULL,
      CHECK (lift OR lift_limit_kg IS NULL)
    );
    CREATE TABLE vehicle_layouts (
      vehicle_id uuid NOT NULL REFERENCES vehicles ON DELETE CASCADE,
      position smallint NOT NULL,
      ambulatory smallint NOT NULL CHECK (ambulatory >= 0),
      wheelchair smallint NOT NULL CHECK (wheelchair >= 0),
      large_wheelchair smallint NOT NULL CHECK (large_wheelchair >= 0),
      companion smallint NOT NULL CHECK (companion >= 0),
      PRIMARY KEY (vehicle_id, position)
    );
    CREATE TABLE drivers (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      phone text NOT NULL UNIQUE,
      operator_id text NOT NULL REFERENCES operators,
      lift_trained boolean NOT NULL,
      locale text NOT NULL DEFAULT 'kk' CHECK (locale IN ('kk', 'ru', 'en')),
      pin_hash text NOT NULL
    );
    CREATE TABLE shifts (
      id uuid PRIMARY KEY,
      service_day date NOT NULL,
      vehicle_id uuid NOT NULL REFERENCES vehicles,
      driver_id uuid NOT NULL REFERENCES drivers,
      period tstzrange NOT NULL CHECK (NOT isempty(period)),
      start_place jsonb NOT NULL,
      end_place jsonb NOT NULL,
      status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'started', 'ended')),
      started_at timestamptz,
      ended_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CHECK ((status = 'planned') = (started_at IS NULL)),
      CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
      CONSTRAINT shifts_driver_once EXCLUDE USING gist (driver_id WITH =, period WITH &&),
      CONSTRAINT shifts_vehicle_once EXCLUDE USING gist (vehicle_id WITH =, period WITH &&)
    );
    CREATE INDEX shifts_by_day ON shifts (service_day);
    CREATE TABLE shift_breaks (
      shift_id uuid NOT NULL REFERENCES shifts ON DELETE CASCADE,
      position smallint NOT NULL,
      period tstzrange NOT NULL CHECK (NOT isempty(period)),
      length_seconds integer NOT NULL CHECK (length_seconds > 0),
      PRIMARY KEY (shift_id, position)
    );
  `.execute(db);
}
