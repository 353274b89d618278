import { type Kysely, sql } from "kysely";

/**
 * What became of each promise, one entry after the other, each with its fact; the present promise is what they come to. What the
 * old rows say is entered: what was pending was asked for, what was given or taken back was that before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE promise_entries (
      fact_id bigint PRIMARY KEY REFERENCES facts,
      trip_id uuid NOT NULL REFERENCES trip_requests,
      no integer NOT NULL CHECK (no > 0),
      kind text NOT NULL CHECK (kind IN ('asked', 'given', 'changed', 'broken', 'released', 'kept', 'missed')),
      pickup_window tstzrange CHECK (NOT isempty(pickup_window)),
      latest_arrival timestamptz,
      max_ride_seconds integer CHECK (max_ride_seconds > 0),
      consent text CHECK (consent IN ('rider', 'guardian')),
      reason text CHECK (reason ~ '^[a-z][a-zA-Z]*$'),
      pickup_off_seconds integer,
      arrival_late_seconds integer CHECK (arrival_late_seconds > 0),
      ride_over_seconds integer CHECK (ride_over_seconds > 0),
      CONSTRAINT promise_entries_in_turn UNIQUE (trip_id, no),
      CONSTRAINT promise_bounds CHECK (
        (kind IN ('asked', 'given', 'changed', 'broken')) = (pickup_window IS NOT NULL) AND
        (pickup_window IS NULL) = (max_ride_seconds IS NULL) AND
        (latest_arrival IS NULL OR pickup_window IS NOT NULL)),
      CONSTRAINT promise_consent CHECK ((kind = 'changed') = (consent IS NOT NULL)),
      CONSTRAINT promise_reason CHECK ((kind = 'broken') = (reason IS NOT NULL)),
      CONSTRAINT promise_missed_by CHECK ((kind = 'missed') =
        (coalesce(pickup_off_seconds, arrival_late_seconds, ride_over_seconds) IS NOT NULL))
    );`.execute(db);
  await enterOldPromises(db);
  await sql`
    CREATE FUNCTION guard_promise_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE earlier text;
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'a ledger is only added to'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_append_only';
      END IF;
      SELECT kind INTO earlier FROM promise_entries WHERE trip_id = NEW.trip_id AND no = NEW.no - 1;
      IF (coalesce(earlier, CASE NEW.no WHEN 1 THEN 'nothing' END), NEW.kind) NOT IN (
        ('nothing', 'asked'), ('asked', 'given'), ('released', 'given'),
        ('given', 'changed'), ('given', 'broken'), ('given', 'released'), ('given', 'kept'), ('given', 'missed'),
        ('changed', 'changed'), ('changed', 'broken'), ('changed', 'released'), ('changed', 'kept'), ('changed', 'missed'),
        ('broken', 'changed'), ('broken', 'broken'), ('broken', 'released'), ('broken', 'kept'), ('broken', 'missed')
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
    CREATE TRIGGER promise_entry BEFORE INSERT OR UPDATE OR DELETE ON promise_entries
      FOR EACH ROW EXECUTE FUNCTION guard_promise_entry();
    DROP TABLE promises;
    DROP FUNCTION guard_promise;

    CREATE VIEW present_promises AS
    SELECT asked.trip_id, last.no AS entries,
      CASE WHEN last.kind IN ('changed', 'broken') THEN 'given' ELSE last.kind END AS state,
      held.pickup_window, held.latest_arrival, held.max_ride_seconds,
      asked.pickup_window AS asked_window, asked.latest_arrival AS asked_arrival, asked.max_ride_seconds AS asked_ride,
      told.pickup_window AS told_window, told.latest_arrival AS told_arrival, told.max_ride_seconds AS told_ride
    FROM promise_entries asked
    CROSS JOIN LATERAL (SELECT e.no, e.kind FROM promise_entries e WHERE e.trip_id = asked.trip_id
      ORDER BY e.no DESC LIMIT 1) last
    LEFT JOIN LATERAL (SELECT e.* FROM promise_entries e
      WHERE e.trip_id = asked.trip_id AND e.kind IN ('given', 'changed', 'broken')
      ORDER BY e.no DESC LIMIT 1) told ON true
    CROSS JOIN LATERAL (SELECT
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.pickup_window ELSE told.pickup_window END AS pickup_window,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.latest_arrival ELSE told.latest_arrival END AS latest_arrival,
      CASE WHEN last.kind IN ('asked', 'released') THEN asked.max_ride_seconds ELSE told.max_ride_seconds END AS max_ride_seconds
    ) held
    WHERE asked.no = 1;`.execute(db);
}

/** When it was taken back is told by what became of the trip then. */
async function enterOldPromises(db: Kysely<unknown>): Promise<void> {
  await sql`
    WITH old AS (
      SELECT p.trip_id, entry.no, entry.kind, t.rider_id, t.service_day, t.booked_by, t.requested_at,
        coalesce(p.given_at, t.requested_at) AS given_at,
        coalesce((SELECT max(f.at) FROM facts f WHERE f.trip_id = p.trip_id
          AND f.kind IN ('trip.unassigned', 'trip.cancelled', 'trip.noShow', 'trip.missed')),
          p.given_at, t.requested_at) AS released_at
      FROM promises p JOIN trip_requests t ON t.id = p.trip_id
      JOIN (VALUES (1, 'asked'), (2, 'given'), (3, 'released')) AS entry (no, kind)
        ON entry.no <= CASE p.state WHEN 'pending' THEN 1 WHEN 'given' THEN 2 ELSE 3 END),
    written AS (
      INSERT INTO facts (kind, at, role, trip_id, rider_id, service_day, details)
      SELECT 'promise.' || kind, CASE kind WHEN 'asked' THEN requested_at WHEN 'given' THEN given_at ELSE released_at END,
        CASE kind WHEN 'asked' THEN booked_by ELSE 'system' END, trip_id, rider_id, service_day, '{}'
      FROM old ORDER BY trip_id, no
      RETURNING id, trip_id, kind)
    INSERT INTO promise_entries (fact_id, trip_id, no, kind, pickup_window, latest_arrival, max_ride_seconds)
    SELECT w.id, w.trip_id, old.no, old.kind, b.pickup_window, b.latest_arrival, b.max_ride_seconds
    FROM written w JOIN old ON old.trip_id = w.trip_id AND 'promise.' || old.kind = w.kind
    LEFT JOIN promises b ON b.trip_id = w.trip_id AND old.kind <> 'released'`.execute(db);
}
