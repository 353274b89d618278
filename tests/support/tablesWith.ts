import { type Kysely, sql } from "kysely";
import type { Schema } from "../../server/stores/postgres/schema.ts";

/** Every table's every row as text: whatever is kept anywhere would be in it. */
export async function tablesWith(kysely: Kysely<Schema>, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`.execute(kysely);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: held } = await sql`
      SELECT 1 FROM ${sql.table(name)} x
      WHERE ${sql.join(
        words.map((word) => sql`strpos(x::text, ${word}) > 0`),
        sql` OR `,
      )} LIMIT 1`.execute(kysely);
    if (held.length > 0) found.push(name);
  }
  return found;
}
