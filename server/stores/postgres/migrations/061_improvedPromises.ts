import { type Kysely, sql } from "kysely";

/** Who is ready and was told a late time is fetched sooner where room is found: one more kind of entry, by nobody's consent and for no reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE promise_entries
      DROP CONSTRAINT promise_entries_kind_check,
      ADD CONSTRAINT promise_entries_kind_check CHECK (
        kind IN ('asked', 'given', 'changed', 'improved', 'broken', 'released', 'kept', 'missed')),
      DROP CONSTRAINT promise_bounds,
      ADD CONSTRAINT promise_bounds CHECK (
        (kind IN ('asked', 'given', 'changed', 'improved', 'broken')) = (pickup_window IS NOT NULL) AND
        (pickup_window IS NULL) = (max_ride_seconds IS NULL) AND
        (latest_arrival IS NULL OR pickup_window IS NOT NULL));

    CREATE OR REPLACE FUNCTION guard_promise_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE earlier text;
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'a ledger is only added to'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_append_only';
      END IF;
      SELECT CASE WHEN kind IN ('given', 'changed', 'improved', 'broken') THEN 'given' ELSE kind END INTO earlier
        FROM promise_entries WHERE trip_id = NEW.trip_id AND no = NEW.no - 1;
      IF (coalesce(earlier, CASE NEW.no WHEN 1 THEN 'nothing' END), NEW.kind) NOT IN (
        ('nothing', 'asked'), ('asked', 'given'), ('released', 'given'), ('given', 'changed'), ('given', 'improved'),
        ('given', 'broken'), ('given', 'released'), ('given', 'kept'), ('given', 'missed')
      ) IS NOT FALSE THEN
        RAISE EXCEPTION 'a promise cannot be % after it was %', NEW.kind, coalesce(earlier, 'not entered')
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_entry_follows';
      END IF;
      IF NOT EXISTS (SELECT FROM facts
        WHERE id = NEW.fact_id AND kind = 'promise.' || NEW.kind AND trip_id = NEW.trip_id) THEN
        RAISE EXCEPTION 'an entry belongs to the fact of it'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_entry_fact';
      END IF;
      RETURN NEW;
    END $$;

    CREATE OR REPLACE VIEW present_promises AS
    SELECT first.trip_id, last.no AS entries,
      CASE WHEN last.kind IN ('changed', 'improved', 'broken') THEN 'given' ELSE last.kind END AS state,
      held.pickup_window, held.latest_arrival, held.max_ride_seconds,
      asked.pickup_window AS asked_window, asked.latest_arrival AS asked_arrival, asked.max_ride_seconds AS asked_ride,
      told.pickup_window AS told_window, told.latest_arrival AS told_arrival, told.max_ride_seconds AS told_ride
    FROM promise_entries first
    CROSS JOIN LATERAL (SELECT e.no, e.kind FROM promise_entries e WHERE e.trip_id = first.trip_id
      ORDER BY e.no DESC LIMIT 1) last
    LEFT JOIN LATERAL (SELECT e.* FROM promise_entries e
      WHERE e.trip_id = first.trip_id AND e.kind IN ('given', 'changed', 'improved', 'broken')
      ORDER BY e.no DESC LIMIT 1) told ON true
    LEFT JOIN LATERAL (SELECT e.* FROM promise_entries e
      WHERE e.trip_id = first.trip_id AND e.asked_window IS NOT NULL
      ORDER BY e.no DESC LIMIT 1) anew ON true
    CROSS JOIN LATERAL (SELECT
      coalesce(anew.asked_window, first.pickup_window) AS pickup_window,
      CASE WHEN anew.no IS NULL THEN first.latest_arrival ELSE anew.asked_arrival END AS latest_arrival,
      coalesce(anew.asked_ride_seconds, first.max_ride_seconds) AS max_ride_seconds
    ) asked
    CROSS JOIN LATERAL (SELECT
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.pickup_window ELSE told.pickup_window END AS pickup_window,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.latest_arrival ELSE told.latest_arrival END AS latest_arrival,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.max_ride_seconds ELSE told.max_ride_seconds END AS max_ride_seconds
    ) held
    WHERE first.no = 1;
  `.execute(db);
}
