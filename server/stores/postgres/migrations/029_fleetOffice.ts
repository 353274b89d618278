import { type Kysely, sql } from "kysely";

/**
 * What the office keeps of vehicles and drivers besides what planning needs, and shifts that it changes: a removed shift stays for
 * those who drove stops of it or were to, and keeps its vehicle and its driver no longer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE vehicles
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN lift_width integer CHECK (lift_width > 0),
      ADD COLUMN lift_length integer CHECK (lift_length > 0),
      ADD COLUMN ramp boolean NOT NULL DEFAULT false,
      ADD COLUMN ramp_width integer CHECK (ramp_width > 0),
      ADD CHECK (ramp OR ramp_width IS NULL),
      ADD CHECK (lift OR (lift_width IS NULL AND lift_length IS NULL));
    CREATE TABLE vehicle_papers (
      vehicle_id uuid NOT NULL REFERENCES vehicles ON DELETE CASCADE,
      kind text NOT NULL CHECK (kind IN ('insurance', 'inspection', 'liftInspection')),
      valid_until date NOT NULL,
      PRIMARY KEY (vehicle_id, kind)
    );
    ALTER TABLE drivers
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN licence_until date;
    ALTER TABLE shifts
      ADD COLUMN removed_at timestamptz,
      ADD COLUMN by_hand boolean NOT NULL DEFAULT false,
      DROP CONSTRAINT shifts_driver_once,
      DROP CONSTRAINT shifts_vehicle_once,
      ADD CONSTRAINT shifts_driver_once
        EXCLUDE USING gist (driver_id WITH =, period WITH &&) WHERE (removed_at IS NULL),
      ADD CONSTRAINT shifts_vehicle_once
        EXCLUDE USING gist (vehicle_id WITH =, period WITH &&) WHERE (removed_at IS NULL);
    ALTER TABLE shift_templates ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
  `.execute(db);
}
