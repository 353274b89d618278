import { type Kysely, sql } from "kysely";

/**
 * Requests that repeat, and what was made of each of their dates. A row of a date is the key by which its trip is asked for once, whoever
 * asks how often.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE standing_orders (
      id uuid PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      rider_id uuid NOT NULL REFERENCES riders,
      -- 1 is Monday; times are on the wall, seconds since midnight.
      weekdays smallint[] NOT NULL CHECK (cardinality(weekdays) > 0),
      there_kind text NOT NULL CHECK (there_kind IN ('leaveAt', 'arriveBy')),
      there_time integer NOT NULL CHECK (there_time >= 0 AND there_time < 86400),
      back_time integer CHECK (back_time >= 0 AND back_time < 86400),
      valid_from date NOT NULL,
      valid_until date,
      pickup jsonb NOT NULL,
      dropoff jsonb NOT NULL,
      companions integer NOT NULL,
      aid text,
      assistance text,
      needs jsonb,
      purpose text NOT NULL,
      note text,
      on_holidays text NOT NULL CHECK (on_holidays IN ('ride', 'rest')),
      skipped jsonb NOT NULL DEFAULT '[]',
      moved jsonb NOT NULL DEFAULT '[]',
      pauses jsonb NOT NULL DEFAULT '[]',
      asked_by text NOT NULL CHECK (asked_by IN ('rider', 'dispatcher')),
      request_hash text NOT NULL,
      -- In whose place it came: one alone can.
      replaces uuid UNIQUE REFERENCES standing_orders,
      -- The merge of two records by which it came to its rider.
      moved_by uuid
    );
    CREATE INDEX standing_orders_of_rider ON standing_orders (rider_id);
    CREATE TABLE standing_legs (
      order_id uuid NOT NULL REFERENCES standing_orders ON DELETE CASCADE,
      day date NOT NULL,
      leg text NOT NULL CHECK (leg IN ('there', 'back')),
      trip_id uuid UNIQUE REFERENCES trip_requests,
      refusal jsonb,
      PRIMARY KEY (order_id, day, leg),
      CHECK (num_nonnulls(trip_id, refusal) = 1)
    );
  `.execute(db);
}
