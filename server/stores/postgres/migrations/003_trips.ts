import { type Kysely, sql } from "kysely";

/** As the life cycle had them when this migration was written; a test holds the two together. */
const legalSteps = [
  ...["requested", "unassigned"].map((from) => [from, "assigned"]),
  ["requested", "unassigned"],
  ["assigned", "unassigned"],
  ["unassigned", "requested"],
  ["assigned", "onTheWay"],
  ["onTheWay", "arrived"],
  ["arrived", "boarded"],
  ["boarded", "completed"],
  ["arrived", "noShow"],
  ...["requested", "assigned", "unassigned", "onTheWay", "arrived"].map((from) => [from, "cancelled"]),
  ["requested", "refused"],
  ["unassigned", "refused"],
  ...["requested", "unassigned", "assigned", "onTheWay", "arrived"].map((from) => [from, "missed"]),
];

/** What riders ask for, what they were told, and what happened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE trip_status_changes (from_status text NOT NULL, to_status text NOT NULL, PRIMARY KEY (from_status, to_status));
    CREATE TABLE trip_requests (
      id uuid PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      rider_id uuid NOT NULL REFERENCES riders,
      service_day date NOT NULL,
      status text NOT NULL DEFAULT 'requested',
      pickup jsonb NOT NULL,
      dropoff jsonb NOT NULL,
      requested_kind text NOT NULL CHECK (requested_kind IN ('leaveAt', 'arriveBy')),
      requested_time timestamptz NOT NULL,
      companions smallint NOT NULL CHECK (companions BETWEEN 0 AND 8),
      aid text NOT NULL,
      assistance text NOT NULL,
      purpose text NOT NULL,
      note text,
      priority_class smallint NOT NULL,
      requested_at timestamptz NOT NULL,
      booked_by text NOT NULL CHECK (booked_by IN ('rider', 'dispatcher')),
      reason jsonb
    );
    CREATE INDEX trips_by_day ON trip_requests (service_day);
    CREATE INDEX trips_by_rider ON trip_requests (rider_id, requested_time);
    CREATE INDEX trips_waiting ON trip_requests (requested_at) WHERE status = 'requested';
    CREATE FUNCTION guard_trip_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.status <> OLD.status AND NOT EXISTS (
        SELECT 1 FROM trip_status_changes WHERE from_status = OLD.status AND to_status = NEW.status
      ) THEN
        RAISE EXCEPTION 'illegal change of trip status from % to %', OLD.status, NEW.status
          USING ERRCODE = 'check_violation', CONSTRAINT = 'trip_status_change';
      END IF;
      IF NEW.version <= OLD.version THEN
        RAISE EXCEPTION 'a trip''s version only grows' USING ERRCODE = 'check_violation', CONSTRAINT = 'trip_version_grows';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER trip_status BEFORE UPDATE ON trip_requests FOR EACH ROW EXECUTE FUNCTION guard_trip_status();

    CREATE TABLE promises (
      trip_id uuid PRIMARY KEY REFERENCES trip_requests ON DELETE CASCADE,
      state text NOT NULL CHECK (state IN ('pending', 'given', 'released')),
      pickup_window tstzrange NOT NULL CHECK (NOT isempty(pickup_window)),
      latest_arrival timestamptz,
      max_ride_seconds integer NOT NULL CHECK (max_ride_seconds > 0),
      given_at timestamptz
    );
    CREATE FUNCTION guard_promise() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state = 'given' AND NEW.state = 'given' AND
        (OLD.pickup_window, OLD.latest_arrival, OLD.max_ride_seconds) IS DISTINCT FROM
        (NEW.pickup_window, NEW.latest_arrival, NEW.max_ride_seconds) THEN
        RAISE EXCEPTION 'a given promise stays as it is until it is released'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_kept';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER promise_kept BEFORE UPDATE ON promises FOR EACH ROW EXECUTE FUNCTION guard_promise();

    CREATE TABLE trip_story (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      at timestamptz NOT NULL,
      what jsonb NOT NULL,
      by text NOT NULL CHECK (by IN ('rider', 'driver', 'dispatcher', 'system'))
    );
    CREATE INDEX trip_story_by_trip ON trip_story (trip_id, id);
    CREATE TABLE idempotency_keys (
      actor_id uuid NOT NULL,
      key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
      request_hash text NOT NULL,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (actor_id, key)
    );
  `.execute(db);
  await sql`
    INSERT INTO trip_status_changes
    SELECT step->>0, step->>1 FROM jsonb_array_elements(${JSON.stringify(legalSteps)}::jsonb) AS step`.execute(
    db,
  );
}
