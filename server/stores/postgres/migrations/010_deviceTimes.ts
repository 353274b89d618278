import { type Kysely, sql } from "kysely";

/**
 * What a device told keeps the time it told, how wrong its clock was, and who drove what for whom then. Positions that
 * disagree with the others are set apart. Rows from before have none of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE stop_events ADD told_at timestamptz, ADD skew_seconds double precision;
    ALTER TABLE positions
      ADD shift_id uuid REFERENCES shifts,
      ADD driver_id uuid REFERENCES drivers,
      ADD told_at timestamptz,
      ADD received_at timestamptz,
      ADD skew_seconds double precision,
      ADD accuracy double precision;
    CREATE TABLE odd_positions (LIKE positions INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
    ALTER TABLE odd_positions
      ADD PRIMARY KEY (vehicle_id, at),
      ADD verdict text NOT NULL CHECK (verdict IN ('odd', 'tooRough')),
      ADD FOREIGN KEY (vehicle_id) REFERENCES vehicles,
      ADD FOREIGN KEY (shift_id) REFERENCES shifts,
      ADD FOREIGN KEY (driver_id) REFERENCES drivers;
    CREATE INDEX odd_positions_by_time ON odd_positions USING brin (at);
  `.execute(db);
}
