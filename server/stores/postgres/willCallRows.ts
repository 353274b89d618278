import { type Kysely, sql } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import { isServed, stopStatusesThat } from "../../../shared/lifeCycle/stop.ts";
import { seconds, toInstant } from "../../../shared/time/index.ts";
import type { WhenReady } from "../../domain/trips/model.ts";
import type { Stay } from "../../domain/trips/whenReady.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";

const served = literals(stopStatusesThat(isServed));

/** Of the trip `t`, instants as JSON writes them. */
export const willCallColumn = sql`
  (SELECT jsonb_build_object('forecast', w.forecast, 'from', lower(w.planned), 'until', upper(w.planned), 'ready', w.ready_at)
    FROM will_calls w WHERE w.trip_id = t.id) AS will_call`;
export interface WillCallRow {
  will_call: { forecast: string; from: string; until: string; ready: string | null } | null;
}

export function toWhenReady({ will_call: row }: WillCallRow): WhenReady | undefined {
  if (row === null) return undefined;
  const planned = { from: toInstant(row.from), until: toInstant(row.until) };
  const readyAt = row.ready === null ? undefined : toInstant(row.ready);
  return { forecast: toInstant(row.forecast), planned, readyAt };
}

export async function putWillCall(
  db: Kysely<Schema>,
  id: TripId,
  { forecast, planned: { from, until }, readyAt }: WhenReady,
): Promise<void> {
  await sql`
    INSERT INTO will_calls (trip_id, forecast, planned, ready_at)
    VALUES (${id}, ${new Date(forecast)}, tstzrange(${new Date(from)}, ${new Date(until)}),
      ${readyAt === undefined ? null : new Date(readyAt)})
    ON CONFLICT (trip_id) DO UPDATE
      SET forecast = excluded.forecast, planned = excluded.planned, ready_at = excluded.ready_at`.execute(db);
}

const AT_MOST = 50;

/** From the last time before "ready" that the rider was let out, on the same day out. */
export async function readStays(db: Kysely<Schema>, riderId: RiderId): Promise<Stay[]> {
  const { rows } = await sql<{ point: LatLng; length: number }>`
    SELECT t.pickup->'point' AS point, extract(epoch FROM w.ready_at - out.done_at)::float8 AS length
    FROM will_calls w JOIN trip_requests t ON t.id = w.trip_id
    CROSS JOIN LATERAL (
      SELECT max(st.done_at) AS done_at FROM trip_requests o JOIN stops st ON st.trip_id = o.id AND st.kind = 'dropoff'
      WHERE o.rider_id = t.rider_id AND st.status IN (${served})
        AND st.done_at < w.ready_at AND st.done_at > w.ready_at - interval '12 hours'
    ) out
    WHERE t.rider_id = ${riderId} AND w.ready_at IS NOT NULL AND out.done_at IS NOT NULL
    ORDER BY w.ready_at DESC LIMIT ${AT_MOST}`.execute(db);
  return rows.map(({ point, length }) => ({ point, length: seconds(length) }));
}
