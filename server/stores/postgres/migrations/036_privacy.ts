import { type Kysely, sql } from "kysely";

/**
 * Records that are withheld from ordinary lists, or bare of everything personal; the record of each erasure, which is done again over
 * whatever a restore brings back; and how far each run was driven, since tracks do not stay for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE riders
      ALTER COLUMN iin DROP NOT NULL,
      ALTER COLUMN phone DROP NOT NULL,
      ADD COLUMN restricted_at timestamptz,
      ADD COLUMN erased_at timestamptz,
      ADD CONSTRAINT riders_bare_when_erased CHECK (CASE WHEN erased_at IS NULL
        THEN num_nulls(iin, phone) = 0 ELSE num_nonnulls(iin, phone, home, restricted_at) = 0 END);
    CREATE INDEX riders_restricted ON riders (restricted_at) WHERE restricted_at IS NOT NULL;

    -- Refers to nobody: it outlives what it is about.
    CREATE TABLE erasures (
      rider_id uuid PRIMARY KEY,
      at timestamptz NOT NULL,
      role text NOT NULL,
      actor_id uuid,
      basis text NOT NULL CHECK (basis IN ('asked', 'left', 'died')),
      parts jsonb NOT NULL CHECK (jsonb_typeof(parts) = 'object')
    );
    CREATE FUNCTION refuse_change_of_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'erasures are only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'erasures_append_only';
    END $$;
    CREATE TRIGGER erasures_append_only BEFORE UPDATE OR DELETE ON erasures
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_erasure();

    CREATE TABLE run_distances (
      shift_id uuid PRIMARY KEY REFERENCES shifts ON DELETE CASCADE,
      meters integer NOT NULL CHECK (meters >= 0),
      measured_meters integer NOT NULL CHECK (measured_meters BETWEEN 0 AND meters)
    );
    ALTER TABLE positions ADD COLUMN thinned boolean NOT NULL DEFAULT false;
    CREATE INDEX positions_by_shift ON positions (shift_id, at);
    CREATE INDEX positions_whole ON positions USING brin (at);
    CREATE INDEX facts_of_keeping ON facts (id) WHERE kind = 'retention.applied';
  `.execute(db);
}
