import { type Kysely, sql } from "kysely";

/**
 * Handovers from one contract to another on a day: a vehicle and a driver are of whom they were until then, and afterwards of somebody
 * else, so everything that has a day asks for that day. The rows of vehicles and drivers say what holds today; moves say the rest.
 *
 * Hours of single contracts. Accounts of institutions and guardians: whose trips they may see, by whose consent, until when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE handovers (
      id uuid PRIMARY KEY,
      from_contract text NOT NULL REFERENCES contracts,
      to_contract text NOT NULL REFERENCES contracts,
      day date NOT NULL,
      ends_contract boolean NOT NULL,
      -- As the contract stood before it was ended.
      was_valid daterange NOT NULL,
      -- Templates and shifts that it took out, as they stood.
      templates jsonb NOT NULL DEFAULT '[]',
      shifts jsonb NOT NULL DEFAULT '[]',
      made_at timestamptz NOT NULL,
      made_by uuid NOT NULL,
      taken_at timestamptz,
      undone_at timestamptz,
      CHECK (from_contract <> to_contract),
      CHECK (taken_at IS NULL OR undone_at IS NULL)
    );
    CREATE TABLE fleet_moves (
      handover_id uuid NOT NULL REFERENCES handovers,
      vehicle_id uuid REFERENCES vehicles,
      driver_id uuid REFERENCES drivers,
      from_day date NOT NULL,
      was_operator text NOT NULL REFERENCES operators,
      is_operator text NOT NULL REFERENCES operators,
      was_contract text REFERENCES contracts,
      is_contract text REFERENCES contracts,
      CHECK (num_nonnulls(vehicle_id, driver_id) = 1),
      CHECK ((vehicle_id IS NULL) = (is_contract IS NULL) AND (vehicle_id IS NULL) = (was_contract IS NULL))
    );
    CREATE UNIQUE INDEX fleet_moves_of_vehicle ON fleet_moves (vehicle_id, from_day) WHERE vehicle_id IS NOT NULL;
    CREATE UNIQUE INDEX fleet_moves_of_driver ON fleet_moves (driver_id, from_day) WHERE driver_id IS NOT NULL;

    CREATE FUNCTION vehicle_operator_on(vehicle uuid, day date, today text) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT coalesce(
        (SELECT is_operator FROM fleet_moves WHERE vehicle_id = vehicle AND from_day <= day ORDER BY from_day DESC LIMIT 1),
        (SELECT was_operator FROM fleet_moves WHERE vehicle_id = vehicle AND from_day > day ORDER BY from_day LIMIT 1), today) $$;
    CREATE FUNCTION vehicle_contract_on(vehicle uuid, day date, today text) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT coalesce(
        (SELECT is_contract FROM fleet_moves WHERE vehicle_id = vehicle AND from_day <= day ORDER BY from_day DESC LIMIT 1),
        (SELECT was_contract FROM fleet_moves WHERE vehicle_id = vehicle AND from_day > day ORDER BY from_day LIMIT 1), today) $$;
    CREATE FUNCTION driver_operator_on(driver uuid, day date, today text) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT coalesce(
        (SELECT is_operator FROM fleet_moves WHERE driver_id = driver AND from_day <= day ORDER BY from_day DESC LIMIT 1),
        (SELECT was_operator FROM fleet_moves WHERE driver_id = driver AND from_day > day ORDER BY from_day LIMIT 1), today) $$;

    CREATE TABLE contract_hours (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      contract_id text NOT NULL REFERENCES contracts,
      hours jsonb NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL,
      source text,
      note text,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (unverified = (source IS NULL)),
      CONSTRAINT contract_hours_once EXCLUDE USING gist (contract_id WITH =, valid WITH &&)
    );

    ALTER TABLE staff DROP CONSTRAINT staff_role_check;
    ALTER TABLE staff ADD CONSTRAINT staff_role_check
      CHECK (role IN ('dispatcher', 'chief', 'manager', 'auditor', 'administrator', 'facility', 'guardian'));
    ALTER TABLE staff ADD COLUMN places text[], ADD COLUMN last_day date,
      -- Riders by whose consent somebody sees their trips: [{"riderId", "from", "until"}].
      ADD COLUMN people jsonb CHECK (jsonb_typeof(people) = 'array');
    ALTER TABLE staff ADD CONSTRAINT staff_facility_has_place
      CHECK (role <> 'facility' OR (cardinality(places) > 0 AND people IS NOT NULL));
    ALTER TABLE staff ADD CONSTRAINT staff_guardian_has_ward
      CHECK (role <> 'guardian' OR (people IS NOT NULL AND jsonb_array_length(people) > 0));
    ALTER TABLE facts DROP CONSTRAINT facts_role_check;
    ALTER TABLE facts ADD CONSTRAINT facts_role_check CHECK (role IN
      ('rider', 'driver', 'dispatcher', 'chief', 'manager', 'auditor', 'administrator', 'facility', 'guardian', 'system', 'nobody'));
  `.execute(db);
}
