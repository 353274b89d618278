import { type Kysely, sql } from "kysely";

/** As the sequence of a visit had them when this migration was written; a test holds the two together. */
const legalSteps = [
  ...["pickup", "dropoff"].flatMap((kind) => [
    [kind, "planned", "onTheWay"],
    [kind, "onTheWay", "arrived"],
    [kind, "arrived", "done"],
  ]),
  ["pickup", "arrived", "noShow"],
  ["dropoff", "planned", "cancelled"],
];

/** Trips begin at the beginning; visits and shifts go forward only, as trips already do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_trip_begin() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.status <> 'requested' THEN
        RAISE EXCEPTION 'a trip begins as requested, not as %', NEW.status
          USING ERRCODE = 'check_violation', CONSTRAINT = 'trip_status_begin';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER trip_begin BEFORE INSERT ON trip_requests FOR EACH ROW EXECUTE FUNCTION guard_trip_begin();

    CREATE TABLE stop_status_changes (kind text NOT NULL, from_status text NOT NULL, to_status text NOT NULL,
      PRIMARY KEY (kind, from_status, to_status));
    CREATE FUNCTION guard_stop_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.status <> OLD.status AND NOT EXISTS (
        SELECT 1 FROM stop_status_changes
        WHERE kind = NEW.kind AND from_status = OLD.status AND to_status = NEW.status
      ) THEN
        RAISE EXCEPTION 'illegal change of a % from % to %', NEW.kind, OLD.status, NEW.status
          USING ERRCODE = 'check_violation', CONSTRAINT = 'stop_status_change';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER stop_status BEFORE UPDATE OF status ON stops FOR EACH ROW EXECUTE FUNCTION guard_stop_status();

    CREATE FUNCTION guard_shift_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.status, NEW.status) NOT IN (('planned', 'planned'), ('planned', 'started'), ('started', 'started'),
        ('started', 'ended'), ('ended', 'ended')) THEN
        RAISE EXCEPTION 'illegal change of a shift from % to %', OLD.status, NEW.status
          USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_status_change';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER shift_status BEFORE UPDATE OF status ON shifts FOR EACH ROW EXECUTE FUNCTION guard_shift_status();
  `.execute(db);
  await sql`
    INSERT INTO stop_status_changes
    SELECT step->>0, step->>1, step->>2 FROM jsonb_array_elements(${JSON.stringify(legalSteps)}::jsonb) AS step`.execute(
    db,
  );
}
