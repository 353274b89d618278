import { type Kysely, sql } from "kysely";

/**
 * Times shown to somebody before they confirm one. Those of one answer are a set, of which one alone is confirmed; nothing is held for
 * them, so that they soon run out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE offers (
      id uuid PRIMARY KEY,
      set_id uuid NOT NULL,
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      asked_by text NOT NULL CHECK (asked_by IN ('rider', 'dispatcher', 'guardian')),
      -- As it was asked for; the time that is offered stands beside it.
      wish jsonb NOT NULL,
      requested_kind text NOT NULL CHECK (requested_kind IN ('leaveAt', 'arriveBy')),
      requested_time timestamptz NOT NULL,
      service_day date NOT NULL,
      pickup_window tstzrange NOT NULL CHECK (NOT isempty(pickup_window)),
      latest_arrival timestamptz,
      max_ride_seconds integer NOT NULL CHECK (max_ride_seconds > 0),
      -- The trip that is to be changed.
      changes_trip uuid REFERENCES trip_requests ON DELETE CASCADE,
      expires_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'expired', 'outdated')),
      -- What was made or changed by it.
      trip_id uuid REFERENCES trip_requests ON DELETE CASCADE,
      created_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((state = 'confirmed') = (trip_id IS NOT NULL))
    );
    CREATE UNIQUE INDEX offers_one_of_set ON offers (set_id) WHERE state = 'confirmed';
    CREATE INDEX offers_of_set ON offers (set_id);
    CREATE INDEX offers_of_rider ON offers (rider_id);
    CREATE INDEX offers_by_age ON offers (created_at);
  `.execute(db);
}
