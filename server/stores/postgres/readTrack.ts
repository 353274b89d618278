import { type Kysely, type RawBuilder, sql } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { trackOf } from "../../domain/runs/track.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** Where a vehicle went, by all that is kept of it: also what was held odd when it came may turn out to be of its way. */
export async function readTrack(
  db: Kysely<Schema>,
  which: RawBuilder<unknown>,
): Promise<{ point: LatLng; at: Instant }[]> {
  const { rows } = await sql<{ at: Date; lat: number; lon: number; accuracy: number | null }>`
    SELECT at, lat, lon, accuracy FROM positions WHERE NOT thinned AND ${which}
    UNION ALL
    SELECT at, lat, lon, accuracy FROM odd_positions WHERE verdict = 'odd' AND ${which}
    ORDER BY at`.execute(db);
  const fixes = rows.map(({ at, lat, lon, accuracy }) => ({
    ...{ point: { lat, lon }, at: toInstantOf(at), accuracy: accuracy ?? undefined },
  }));
  return trackOf(fixes).map(({ point, at }) => ({ point, at }));
}
