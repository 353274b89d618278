import { type Kysely, sql } from "kysely";
import type { DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { KnownWork } from "../masterData.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** What drivers drive from one day to another; `of`: some drivers alone, and not this shift. */
export async function listWork(
  db: Kysely<Schema>,
  {
    from,
    until,
    of,
  }: { from: ServiceDay; until: ServiceDay; of?: { drivers: readonly DriverId[]; but: ShiftId } },
): Promise<KnownWork[]> {
  const ofThem =
    of === undefined ? sql`true` : sql`driver_id = ANY(${[...of.drivers]}::uuid[]) AND shift_id <> ${of.but}`;
  const { rows } = await sql<Omit<KnownWork, "from" | "until"> & { from: Date; until: Date }>`
    SELECT shift_id AS id, driver_id AS "driverId", service_day AS "serviceDay", lower(period) AS "from", upper(period) AS "until"
    FROM driver_turns WHERE service_day BETWEEN ${from} AND ${until} AND NOT isempty(period) AND ${ofThem}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, from: toInstantOf(row.from), until: toInstantOf(row.until) }));
}
