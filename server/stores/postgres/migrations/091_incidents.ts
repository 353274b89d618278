import { type Kysely, sql } from "kysely";

/**
 * Accidents and medical incidents: what, when, where, on which run, whose trips, and what was done when. Entries are written once; of them
 * and of the place only the words can go, when they are kept no longer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE incidents (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      service_day date NOT NULL,
      happened_at timestamptz NOT NULL,
      place text,
      shift_id uuid,
      sos_id uuid,
      closed_at timestamptz,
      outcome text,
      CHECK ((closed_at IS NULL) = (outcome IS NULL))
    );
    CREATE INDEX incidents_newest ON incidents (happened_at DESC);
    CREATE TABLE incident_trips (
      incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      PRIMARY KEY (incident_id, trip_id)
    );
    CREATE INDEX incident_trips_by_trip ON incident_trips (trip_id);
    CREATE TABLE incident_entries (
      no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id uuid NOT NULL UNIQUE,
      incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
      at timestamptz NOT NULL,
      written_at timestamptz NOT NULL,
      staff_id uuid NOT NULL,
      text text
    );
    CREATE INDEX incident_entries_by_incident ON incident_entries (incident_id, no);
    CREATE FUNCTION guard_incident_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.text IS NOT NULL AND NEW.text IS DISTINCT FROM OLD.text
          OR (NEW.id, NEW.incident_id, NEW.at, NEW.written_at, NEW.staff_id)
            IS DISTINCT FROM (OLD.id, OLD.incident_id, OLD.at, OLD.written_at, OLD.staff_id) THEN
        RAISE EXCEPTION 'what was written of an incident is written once'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'incident_entry_frozen';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER incident_entry_frozen BEFORE UPDATE ON incident_entries
      FOR EACH ROW EXECUTE FUNCTION guard_incident_entry();
    CREATE FUNCTION guard_incident() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.place IS NOT NULL AND NEW.place IS DISTINCT FROM OLD.place
          OR (NEW.id, NEW.kind, NEW.service_day, NEW.happened_at, NEW.shift_id, NEW.sos_id)
            IS DISTINCT FROM (OLD.id, OLD.kind, OLD.service_day, OLD.happened_at, OLD.shift_id, OLD.sos_id)
          OR OLD.closed_at IS NOT NULL AND (NEW.closed_at, NEW.outcome) IS DISTINCT FROM (OLD.closed_at, OLD.outcome) THEN
        RAISE EXCEPTION 'an incident is written once, and closed once'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'incident_frozen';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER incident_frozen BEFORE UPDATE ON incidents FOR EACH ROW EXECUTE FUNCTION guard_incident()`.execute(
    db,
  );
}
