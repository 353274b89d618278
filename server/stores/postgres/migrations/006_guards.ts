import { type Kysely, sql } from "kysely";

/** Stricter promises, and quick ways to what the relay, the bus and upkeep ask for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE OR REPLACE FUNCTION guard_promise() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state = 'given' AND (NEW.state = 'pending' OR
        (OLD.pickup_window, OLD.latest_arrival, OLD.max_ride_seconds) IS DISTINCT FROM
        (NEW.pickup_window, NEW.latest_arrival, NEW.max_ride_seconds)) THEN
        RAISE EXCEPTION 'a given promise stays as it is until it is released'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_kept';
      END IF;
      RETURN NEW;
    END $$;

    CREATE INDEX outbox_events ON outbox (published_no) WHERE kind = 'event' AND published_no IS NOT NULL;
    CREATE INDEX outbox_by_age ON outbox USING brin (created_at);
    CREATE INDEX positions_by_time ON positions USING brin (at);
  `.execute(db);
}
