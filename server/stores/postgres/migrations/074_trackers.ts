import { type Kysely, sql } from "kysely";

/**
 * Devices whose positions are let in: an app on a phone, a server that hands on what its devices tell, and those devices. Of a token only
 * a keyed hash is kept. What they tell is counted by day and outcome. Positions say where they come from; what cannot be a vehicle's
 * place is kept apart by more reasons than before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE trackers (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('client', 'server', 'forwarded')),
      name text NOT NULL,
      vehicle_id uuid REFERENCES vehicles ON DELETE CASCADE,
      driver_id uuid REFERENCES drivers ON DELETE CASCADE,
      server_id uuid REFERENCES trackers,
      unique_id text,
      hash text UNIQUE,
      made_at timestamptz NOT NULL,
      revoked_at timestamptz,
      last_heard_at timestamptz,
      last_fix_at timestamptz,
      ages double precision[] NOT NULL DEFAULT '{}',
      CHECK ((kind = 'server') = (num_nonnulls(vehicle_id, driver_id) = 0)),
      CHECK (num_nonnulls(vehicle_id, driver_id) <= 1),
      CHECK ((kind = 'forwarded') = (hash IS NULL)),
      CHECK ((kind = 'forwarded') = (server_id IS NOT NULL) AND (kind = 'forwarded') = (unique_id IS NOT NULL))
    );
    CREATE UNIQUE INDEX trackers_forwarded ON trackers (server_id, unique_id) WHERE revoked_at IS NULL;
    CREATE TABLE tracker_counts (
      tracker_id uuid NOT NULL REFERENCES trackers ON DELETE CASCADE,
      service_day date NOT NULL,
      outcome text NOT NULL,
      count integer NOT NULL CHECK (count > 0),
      PRIMARY KEY (tracker_id, service_day, outcome)
    );
    ALTER TABLE positions ADD COLUMN IF NOT EXISTS source text;
    ALTER TABLE odd_positions ADD COLUMN IF NOT EXISTS source text;
    ALTER TABLE odd_positions DROP CONSTRAINT IF EXISTS odd_positions_verdict_check;
    ALTER TABLE odd_positions ADD CONSTRAINT odd_positions_verdict_check
      CHECK (verdict IN ('odd', 'tooRough', 'mock', 'future', 'late', 'outside'));
    CREATE INDEX IF NOT EXISTS odd_positions_by_shift ON odd_positions (shift_id) WHERE verdict = 'odd'`.execute(
    db,
  );
}
