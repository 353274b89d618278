import { type Kysely, sql } from "kysely";
import type { StopId } from "../../../shared/ids/index.ts";
import { isServed, stopStatusesThat } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { LearnedTime, SeenStay, ToldTime } from "../../domain/trips/learned.ts";
import type { LearnedTimeStore, TimesOf } from "../learnedTimes.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";

const served = literals(stopStatusesThat(isServed));

export class PostgresLearnedTimeStore implements LearnedTimeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listToldStops(day: ServiceDay): Promise<StopId[]> {
    const { rows } = await sql<{ id: StopId }>`
      SELECT DISTINCT e.stop_id AS id FROM stop_events e JOIN stops st ON st.id = e.stop_id
      JOIN shifts s ON s.id = st.shift_id WHERE s.service_day = ${day} AND e.told_by IS NOT NULL`.execute(
      this.db,
    );
    return rows.map(({ id }) => id);
  }

  async listStays(from: ServiceDay, before: ServiceDay): Promise<SeenStay[]> {
    const { rows } = await sql<{ day: ServiceDay; place: string; length: number }>`
      SELECT t.service_day AS day, t.pickup->>'placeId' AS place,
        extract(epoch FROM w.ready_at - out.done_at)::float8 AS length
      FROM will_calls w JOIN trip_requests t ON t.id = w.trip_id
      CROSS JOIN LATERAL (
        SELECT max(st.done_at) AS done_at FROM trip_requests o
        JOIN stops st ON st.trip_id = o.id AND st.kind = 'dropoff'
        WHERE o.rider_id = t.rider_id AND o.service_day = t.service_day AND o.purpose = 'dialysis'
          AND o.dropoff->>'placeId' = t.pickup->>'placeId' AND st.status IN (${served}) AND st.done_at < w.ready_at
      ) out
      WHERE t.service_day >= ${from} AND t.service_day < ${before} AND w.ready_at IS NOT NULL
        AND out.done_at IS NOT NULL AND t.pickup->>'placeId' IS NOT NULL`.execute(this.db);
    return rows.map(({ day, place, length }) => ({ day, placeId: place, length: seconds(length) }));
  }

  async replace(learned: readonly LearnedTime[]): Promise<void> {
    await sql`DELETE FROM learned_times`.execute(this.db);
    await sql`
      INSERT INTO learned_times (kind, subject, part, usual, enough, count, until)
      SELECT kind, subject, part, usual, enough, count, until FROM jsonb_to_recordset(${JSON.stringify(learned)}::jsonb)
        AS x(kind text, subject text, part text, usual float8, enough float8, count integer, until date)
      WHERE x.kind <> 'rider' OR NOT EXISTS (
        SELECT FROM riders r WHERE r.id::text = x.subject AND r.erased_at IS NOT NULL)`.execute(this.db);
  }

  async list(): Promise<{ learned: LearnedTime[]; told: ToldTime[] }> {
    const { rows: learned } = await sql<LearnedTime>`
      SELECT kind, subject, part, usual, enough, count, until FROM learned_times`.execute(this.db);
    const { rows: told } = await sql<Omit<ToldTime, "value"> & { value: number | null }>`
      SELECT kind, subject, part, value, reason FROM told_times`.execute(this.db);
    return { learned, told: told.map(({ value, ...each }) => ({ ...each, value: value ?? undefined })) };
  }

  async tell({ kind, subject, part, value, reason }: ToldTime, at: Instant): Promise<void> {
    await sql`
      INSERT INTO told_times (kind, subject, part, value, reason, told_at)
      VALUES (${kind}, ${subject}, ${part}, ${value ?? null}, ${reason}, ${new Date(at)})
      ON CONFLICT (kind, subject, part) DO UPDATE
        SET value = excluded.value, reason = excluded.reason, told_at = excluded.told_at`.execute(this.db);
  }

  async takeBack({ kind, subject, part }: TimesOf): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM told_times WHERE kind = ${kind} AND subject = ${subject} AND part = ${part}`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }
}
