import { type Kysely, sql } from "kysely";

/**
 * How many rows each table holds. Sessions come and go with every sign-in and say nothing about what was stored; the
 * demo's clock notes by itself how far it came.
 */
export async function countRows<Schema>(db: Kysely<Schema>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('session')
    ORDER BY table_name`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{
      count: number;
    }>`SELECT count(*)::int AS count FROM ${sql.table(name)}`.execute(db);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}
