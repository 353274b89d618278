import { type Kysely, sql } from "kysely";

/** Grow by being refused too, as they must: what is spent on guesses. Sessions come and go with every sign-in. */
const passing = ["session", "allowances"];

/**
 * How many rows each table holds, but what a refusal itself leaves behind: what was spent, and the fact of a wrong secret.
 * The demo's clock notes by itself how far it came.
 */
export async function countRows<Schema>(db: Kysely<Schema>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL (${passing})
    ORDER BY table_name`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const but = name === "facts" ? sql`WHERE kind <> 'person.signInFailed'` : sql``;
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM ${sql.table(name)} ${but}`.execute(db);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}
