import { type Kysely, sql } from "kysely";

/** Days as dispatchers closed them. What was frozen is never written anew: a day that is opened again and closed gets another row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE day_closings (
      id uuid PRIMARY KEY,
      service_day date NOT NULL,
      at timestamptz NOT NULL,
      staff_id uuid NOT NULL,
      fact_id bigint NOT NULL REFERENCES facts (id),
      record jsonb NOT NULL,
      reopened_at timestamptz
    );
    CREATE UNIQUE INDEX day_closings_standing ON day_closings (service_day) WHERE reopened_at IS NULL;
    CREATE FUNCTION guard_day_closing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.reopened_at IS NOT NULL OR (NEW.id, NEW.service_day, NEW.at, NEW.staff_id, NEW.fact_id, NEW.record)
          IS DISTINCT FROM (OLD.id, OLD.service_day, OLD.at, OLD.staff_id, OLD.fact_id, OLD.record) THEN
        RAISE EXCEPTION 'the record of a closed day is frozen'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'day_closing_frozen';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER day_closing_frozen BEFORE UPDATE ON day_closings
      FOR EACH ROW EXECUTE FUNCTION guard_day_closing()`.execute(db);
}
