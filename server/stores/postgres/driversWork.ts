import { type Kysely, sql } from "kysely";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { KnownWork } from "../masterData.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** What drivers drive from one day to another. */
export async function listWork(
  db: Kysely<Schema>,
  from: ServiceDay,
  until: ServiceDay,
): Promise<KnownWork[]> {
  const { rows } = await sql<Omit<KnownWork, "from" | "until"> & { from: Date; until: Date }>`
    SELECT id, driver_id AS "driverId", service_day AS "serviceDay", lower(period) AS "from", upper(period) AS "until"
    FROM shifts WHERE service_day BETWEEN ${from} AND ${until} AND removed_at IS NULL`.execute(db);
  return rows.map((row) => ({ ...row, from: toInstantOf(row.from), until: toInstantOf(row.until) }));
}
