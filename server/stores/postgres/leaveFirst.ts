import { type Kysely, sql } from "kysely";
import { type Instant, seconds, stretchOf } from "../../../shared/time/index.ts";
import type { PositionRecord } from "../../domain/runs/model.ts";
import type { Schema } from "./schema.ts";

/** One position of a vehicle is kept of each so long time: the first. */
const GRAIN = seconds(30);
export const beginOf = (at: Instant): Instant => stretchOf(at, GRAIN);

/**
 * Of the stretches of time that these positions are of the first position stays, whichever came first: believed or held odd, since that
 * may turn out otherwise (`domain/runs/track`).
 */
export async function leaveFirst(db: Kysely<Schema>, positions: readonly PositionRecord[]): Promise<void> {
  const touched = new Map(
    positions.map(({ vehicleId, at }) => [`${vehicleId} ${beginOf(at)}`, { vehicleId, at: beginOf(at) }]),
  );
  if (touched.size === 0) return;
  const vehicles = [...touched.values()].map(({ vehicleId }) => vehicleId);
  const begins = [...touched.values()].map(({ at }) => new Date(at));
  const length = sql`make_interval(secs => ${GRAIN})`;
  await sql`
    WITH touched AS (
      SELECT * FROM unnest(${vehicles}::uuid[], ${begins}::timestamptz[]) AS t (vehicle_id, begins)),
    firsts AS (
      SELECT t.*, least(
        (SELECT min(p.at) FROM positions p
          WHERE p.vehicle_id = t.vehicle_id AND p.at >= t.begins AND p.at < t.begins + ${length}),
        (SELECT min(o.at) FROM odd_positions o
          WHERE o.vehicle_id = t.vehicle_id AND o.verdict = 'odd' AND o.at >= t.begins AND o.at < t.begins + ${length})
      ) AS first FROM touched t),
    gone AS (
      DELETE FROM odd_positions o USING firsts f
      WHERE o.vehicle_id = f.vehicle_id AND o.verdict = 'odd' AND o.at > f.first AND o.at < f.begins + ${length})
    DELETE FROM positions p USING firsts f
    WHERE p.vehicle_id = f.vehicle_id AND p.at > f.first AND p.at < f.begins + ${length}`.execute(db);
}
