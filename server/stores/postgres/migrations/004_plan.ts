import { type Kysely, sql } from "kysely";

/** The plan of each service day and what drivers report of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE plans (service_day date PRIMARY KEY, version integer NOT NULL DEFAULT 0);
    CREATE TABLE stops (
      id uuid PRIMARY KEY,
      trip_id uuid NOT NULL REFERENCES trip_requests ON DELETE CASCADE,
      kind text NOT NULL CHECK (kind IN ('pickup', 'dropoff')),
      shift_id uuid NOT NULL REFERENCES shifts,
      sequence integer NOT NULL,
      scheduled timestamptz NOT NULL,
      estimated timestamptz NOT NULL,
      status text NOT NULL DEFAULT 'planned'
        CHECK (status IN ('planned', 'onTheWay', 'arrived', 'done', 'noShow', 'cancelled')),
      departed_at timestamptz,
      arrived_at timestamptz,
      done_at timestamptz,
      CONSTRAINT stops_one_place_in_plan UNIQUE (trip_id, kind),
      CONSTRAINT stops_in_order UNIQUE (shift_id, sequence) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((status IN ('done', 'noShow')) = (done_at IS NOT NULL))
    );
    CREATE TABLE stop_events (
      action_id uuid PRIMARY KEY,
      stop_id uuid NOT NULL,
      driver_id uuid NOT NULL REFERENCES drivers,
      action text NOT NULL CHECK (action IN ('depart', 'arrive', 'board', 'dropOff', 'noShow')),
      at timestamptz NOT NULL,
      received_at timestamptz NOT NULL,
      point jsonb
    );
    CREATE INDEX stop_events_by_stop ON stop_events (stop_id);
    CREATE TABLE positions (
      vehicle_id uuid NOT NULL REFERENCES vehicles,
      at timestamptz NOT NULL,
      lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
      lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
      heading real NOT NULL,
      speed real NOT NULL,
      PRIMARY KEY (vehicle_id, at)
    );
  `.execute(db);
}
