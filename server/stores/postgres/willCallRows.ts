import { type Kysely, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import { toInstant } from "../../../shared/time/index.ts";
import type { WhenReady } from "../../domain/trips/model.ts";
import type { Schema } from "./schema.ts";

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
