import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Fix } from "../../domain/runs/plausiblePosition.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** All that is kept of where a vehicle was, in the order of time: also what was held odd when it came may turn out to be of its way. */
export async function readFixes(db: Kysely<Schema>, which: RawBuilder<unknown>): Promise<Fix[]> {
  const { rows } = await sql<{ at: Date; lat: number; lon: number; accuracy: number | null }>`
    SELECT at, lat, lon, accuracy FROM positions WHERE NOT thinned AND ${which}
    UNION ALL
    SELECT at, lat, lon, accuracy FROM odd_positions WHERE verdict = 'odd' AND ${which}
    ORDER BY at`.execute(db);
  return rows.map(({ at, lat, lon, accuracy }) => ({
    ...{ point: { lat, lon }, at: toInstantOf(at), accuracy: accuracy ?? undefined },
  }));
}
