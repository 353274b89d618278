import { sql } from "kysely";
import type { BreakId, StopId } from "../../../shared/ids/index.ts";
import { seconds, toInstant } from "../../../shared/time/index.ts";
import type { ShiftBreak } from "../../domain/fleet/model.ts";

export interface BreakJson {
  id: BreakId;
  from: string;
  until: string;
  length: number;
  asked: boolean;
  at: string | null;
  after: StopId | null;
  begun: string | null;
  ended: string | null;
}

/** The breaks of a shift under the alias `s`. */
export const breaksColumn = sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'from', lower(b.period), 'until', upper(b.period),
     'length', b.length_seconds, 'asked', b.asked, 'at', b.placed_at, 'after', b.placed_after, 'begun', b.begun_at,
     'ended', b.ended_at) ORDER BY b.position) FROM shift_breaks b WHERE b.shift_id = s.id), '[]')`;

export const toBreak = (row: BreakJson): ShiftBreak => ({
  id: row.id,
  window: { from: toInstant(row.from), until: toInstant(row.until) },
  length: seconds(row.length),
  ...(row.asked && { asked: true }),
  ...(row.at !== null && { placed: { at: toInstant(row.at), after: row.after ?? undefined } }),
  ...(row.begun !== null && { begunAt: toInstant(row.begun) }),
  ...(row.ended !== null && { endedAt: toInstant(row.ended) }),
});
