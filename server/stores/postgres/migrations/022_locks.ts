import { type Kysely, sql } from "kysely";

/**
 * What dispatchers have fixed by hand, and the spans in which a vehicle or a driver is not there. Rows stay when they no longer
 * hold (`ended_at`), so that the same command sent again finds that it was done. Who said so and why stands with the fact.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE locks (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('rider', 'vehicle', 'order', 'time')),
      shift_id uuid REFERENCES shifts,
      trip_id uuid REFERENCES trip_requests ON DELETE CASCADE,
      stop_kind text CHECK (stop_kind IN ('pickup', 'dropoff')),
      held_window tstzrange CHECK (NOT isempty(held_window)),
      held_trips uuid[] NOT NULL DEFAULT '{}',
      held_stops jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(held_stops) = 'array'),
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      fact_id bigint NOT NULL REFERENCES facts,
      CONSTRAINT locks_of_a_trip CHECK ((kind IN ('rider', 'time')) = (trip_id IS NOT NULL)),
      CONSTRAINT locks_of_a_run CHECK ((kind = 'time') = (shift_id IS NULL)),
      CONSTRAINT locks_of_a_time CHECK (
        (kind = 'time') = (stop_kind IS NOT NULL) AND (kind = 'time') = (held_window IS NOT NULL))
    );
    CREATE UNIQUE INDEX locks_once ON locks (kind, coalesce(trip_id, shift_id), coalesce(stop_kind, ''))
      WHERE ended_at IS NULL;
    CREATE INDEX locks_by_shift ON locks (shift_id) WHERE ended_at IS NULL;
    CREATE INDEX locks_by_trip ON locks (trip_id) WHERE ended_at IS NULL;

    CREATE TABLE withdrawals (
      id uuid PRIMARY KEY,
      vehicle_id uuid REFERENCES vehicles,
      driver_id uuid REFERENCES drivers,
      period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period)),
      ended_at timestamptz,
      fact_id bigint NOT NULL REFERENCES facts,
      CONSTRAINT withdrawals_of_one CHECK ((vehicle_id IS NULL) <> (driver_id IS NULL))
    );
    CREATE INDEX withdrawals_of_vehicle ON withdrawals USING gist (vehicle_id, period) WHERE ended_at IS NULL;
    CREATE INDEX withdrawals_of_driver ON withdrawals USING gist (driver_id, period) WHERE ended_at IS NULL;
  `.execute(db);
}
