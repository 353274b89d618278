import { type Kysely, sql } from "kysely";

/**
 * Calls of the telephone as an exchange reports them: each event once, whatever order they come in and however often. A call is what its
 * events come to; who was shown whose call is written down once for each dispatcher.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE phone_calls (
      id uuid PRIMARY KEY,
      exchange text NOT NULL,
      call_id text NOT NULL,
      -- null: withheld, no number, or kept long enough
      phone text,
      service_day date NOT NULL,
      began_at timestamptz NOT NULL,
      state text NOT NULL CHECK (state IN ('ringing', 'answered', 'missed')),
      is_over boolean NOT NULL DEFAULT false,
      wait_seconds integer CHECK (wait_seconds >= 0),
      -- real time, like that of the events
      last_event_at timestamptz NOT NULL,
      taken_by uuid,
      taken_at timestamptz,
      settled_at timestamptz,
      settled_as text CHECK (settled_as IN ('calledBack', 'ready')),
      UNIQUE (exchange, call_id),
      CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
      CHECK ((settled_at IS NULL) = (settled_as IS NULL))
    );
    CREATE INDEX phone_calls_by_day ON phone_calls (service_day);
    CREATE INDEX phone_calls_by_phone ON phone_calls (phone, began_at);
    CREATE INDEX phone_calls_under_way ON phone_calls (last_event_at) WHERE NOT is_over;
    CREATE TABLE phone_call_events (
      phone_call_id uuid NOT NULL REFERENCES phone_calls ON DELETE CASCADE,
      event text NOT NULL CHECK (event IN ('incoming', 'answered', 'missed', 'ended')),
      at timestamptz NOT NULL,
      PRIMARY KEY (phone_call_id, event)
    );
    CREATE TABLE phone_call_viewers (
      phone_call_id uuid NOT NULL REFERENCES phone_calls ON DELETE CASCADE,
      staff_id uuid NOT NULL,
      rider_id uuid NOT NULL,
      PRIMARY KEY (phone_call_id, staff_id, rider_id)
    );
    -- Who rings is looked for by number, and whom somebody speaks for by theirs.
    CREATE INDEX guardians_by_phone ON guardians (phone);
  `.execute(db);
}
