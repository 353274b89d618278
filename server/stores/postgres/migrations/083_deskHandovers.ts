import { type Kysely, sql } from "kysely";

/** What dispatchers leave to one another at the end of a shift: written once, and read by one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE desk_handovers (
      id uuid PRIMARY KEY,
      service_day date NOT NULL,
      at timestamptz NOT NULL,
      staff_id uuid NOT NULL,
      fact_id bigint NOT NULL REFERENCES facts (id),
      record jsonb NOT NULL,
      read_by uuid,
      read_at timestamptz,
      CHECK ((read_by IS NULL) = (read_at IS NULL))
    );
    CREATE INDEX desk_handovers_newest ON desk_handovers (at DESC);
    CREATE FUNCTION guard_desk_handover() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.read_at IS NOT NULL OR (NEW.id, NEW.service_day, NEW.at, NEW.staff_id, NEW.fact_id, NEW.record)
          IS DISTINCT FROM (OLD.id, OLD.service_day, OLD.at, OLD.staff_id, OLD.fact_id, OLD.record) THEN
        RAISE EXCEPTION 'what was handed over is written once'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'desk_handover_frozen';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER desk_handover_frozen BEFORE UPDATE ON desk_handovers
      FOR EACH ROW EXECUTE FUNCTION guard_desk_handover()`.execute(db);
}
