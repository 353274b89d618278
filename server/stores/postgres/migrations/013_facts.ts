import { type Kysely, sql } from "kysely";
import { keepOldRecord } from "./013_oldRecord.ts";

/**
 * One record of what happened, only added to. Facts outlive what they concern, so no key of theirs refers to other tables; what
 * people wrote stands beside them and can be erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE facts (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind ~ '^[a-z][a-zA-Z]*[.][a-z][a-zA-Z]*$'),
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      role text NOT NULL CHECK (role IN ('rider', 'driver', 'dispatcher', 'administrator', 'system', 'nobody')),
      actor_id uuid,
      trip_id uuid,
      rider_id uuid,
      shift_id uuid,
      vehicle_id uuid,
      driver_id uuid,
      staff_id uuid,
      stop_id uuid,
      service_day date,
      details jsonb NOT NULL
    );
    CREATE TABLE fact_texts (
      fact_id bigint NOT NULL REFERENCES facts,
      name text NOT NULL,
      text text NOT NULL,
      PRIMARY KEY (fact_id, name)
    );`.execute(db);
  await keepOldRecord(db);
  await sql`
    CREATE INDEX facts_by_trip ON facts (trip_id, id) WHERE trip_id IS NOT NULL;
    CREATE INDEX facts_by_shift ON facts (shift_id, id) WHERE shift_id IS NOT NULL;
    CREATE INDEX facts_by_rider ON facts (rider_id, id) WHERE rider_id IS NOT NULL;
    CREATE INDEX facts_by_driver ON facts (driver_id, id) WHERE driver_id IS NOT NULL;
    CREATE INDEX facts_by_staff ON facts (staff_id, id) WHERE staff_id IS NOT NULL;
    CREATE INDEX facts_by_actor ON facts (actor_id, id) WHERE actor_id IS NOT NULL;
    CREATE INDEX facts_by_time ON facts (at);
    CREATE FUNCTION refuse_change_of_fact() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'facts are only added to' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END $$;
    CREATE TRIGGER facts_append_only BEFORE UPDATE OR DELETE ON facts
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fact();
    CREATE TRIGGER fact_texts_unchanged BEFORE UPDATE ON fact_texts
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fact();
    DROP TABLE trip_story;
    DROP TABLE audit;
    DROP FUNCTION refuse_change;`.execute(db);
}
