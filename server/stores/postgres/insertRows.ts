import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

export const CHUNK = 500;

/** What is known stays as it is. In chunks, because a statement has at most 65,535 parameters. */
export async function insert(
  db: Kysely<Schema>,
  table: keyof Schema,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + CHUNK) as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
