import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Of these, those that the table has no row of. */
export async function unknownOf<Row extends { id: string }>(
  tx: Kysely<Schema>,
  table: "vehicles" | "drivers" | "staff" | "riders",
  rows: readonly Row[],
): Promise<Row[]> {
  const ids = rows.map(({ id }) => id);
  const known = await tx
    .selectFrom(table)
    .select("id")
    .where(sql<boolean>`id = ANY(${ids}::uuid[])`)
    .execute();
  const knownIds = new Set(known.map(({ id }) => id));
  return rows.filter(({ id }) => !knownIds.has(id));
}
