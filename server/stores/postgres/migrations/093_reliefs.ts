import { type Kysely, sql } from "kysely";

/**
 * One driver relieves another: from `at` on a shift is the other's, while it is under way or before. `shifts.driver_id` is whose it is now,
 * `driver_from` since when, unless since its beginning; who drove when is the view `driver_turns`, reliefs that are agreed included. One driver
 * is in two places at once by their own turns, no longer by whole shifts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION driven_part(period tstzrange, since timestamptz, until timestamptz) RETURNS tstzrange
      LANGUAGE sql IMMUTABLE AS $$
      SELECT tstzrange(
        least(greatest(since, lower(period)), upper(period)),
        greatest(least(until, upper(period)), least(greatest(since, lower(period)), upper(period)))) $$;

    ALTER TABLE shifts
      ADD COLUMN driver_from timestamptz,
      DROP CONSTRAINT shifts_driver_once,
      ADD CONSTRAINT shifts_driver_once
        EXCLUDE USING gist (driver_id WITH =, driven_part(period, driver_from, NULL) WITH &&) WHERE (removed_at IS NULL);

    CREATE TABLE reliefs (
      id uuid PRIMARY KEY,
      shift_id uuid NOT NULL REFERENCES shifts ON DELETE CASCADE,
      was_driver uuid NOT NULL REFERENCES drivers,
      next_driver uuid NOT NULL REFERENCES drivers,
      at timestamptz NOT NULL,
      -- where they meet: at a stop, at the depot, or wherever the vehicle is
      meet text NOT NULL CHECK (meet IN ('stop', 'depot', 'vehicle')),
      stop_id uuid,
      fact_id bigint NOT NULL REFERENCES facts,
      taken_at timestamptz,
      was_from timestamptz,
      ended_at timestamptz,
      ended text CHECK (ended IN ('undone', 'lapsed')),
      CHECK (was_driver <> next_driver),
      CHECK ((meet = 'stop') = (stop_id IS NOT NULL)),
      CHECK ((ended_at IS NULL) = (ended IS NULL))
    );
    CREATE INDEX reliefs_by_shift ON reliefs (shift_id);
    CREATE UNIQUE INDEX reliefs_agreed ON reliefs (shift_id) WHERE taken_at IS NULL AND ended_at IS NULL;

    CREATE VIEW driver_turns AS
      SELECT s.id AS shift_id, s.service_day, s.driver_id, driven_part(s.period, s.driver_from, r.at) AS period
      FROM shifts s LEFT JOIN reliefs r ON r.shift_id = s.id AND r.taken_at IS NULL AND r.ended_at IS NULL
      WHERE s.removed_at IS NULL
      UNION ALL
      SELECT s.id, s.service_day, r.next_driver, driven_part(s.period, r.at, NULL)
      FROM reliefs r JOIN shifts s ON s.id = r.shift_id
      WHERE s.removed_at IS NULL AND r.taken_at IS NULL AND r.ended_at IS NULL
      UNION ALL
      SELECT s.id, s.service_day, r.was_driver, driven_part(s.period, r.was_from, r.at)
      FROM reliefs r JOIN shifts s ON s.id = r.shift_id
      WHERE s.removed_at IS NULL AND r.taken_at IS NOT NULL AND r.ended_at IS NULL`.execute(db);
}
