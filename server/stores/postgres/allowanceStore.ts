import { type Kysely, sql } from "kysely";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { AllowanceStore } from "../index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

type Row = { key: string; spent_until: Date };
const byKey = (rows: Row[]) => new Map(rows.map((row) => [row.key, toInstantOf(row.spent_until)]));

export class PostgresAllowanceStore implements AllowanceStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async list(keys: readonly string[]): Promise<Map<string, Instant>> {
    if (keys.length === 0) return new Map();
    const rows = await this.db.selectFrom("allowances").selectAll().where("key", "in", keys).execute();
    return byKey(rows);
  }

  async spend(uses: readonly { key: string; every: Seconds }[], now: Instant): Promise<Map<string, Instant>> {
    if (uses.length === 0) return new Map();
    // Always in one order, so that nobody waits in a circle.
    const inOrder = [...uses].sort((a, b) => (a.key < b.key ? -1 : 1));
    const values = inOrder.map(
      ({ key, every }) => sql`(${key}, ${new Date(now + every * 1000)}::timestamptz)`,
    );
    const { rows } = await sql<Row>`
      INSERT INTO allowances AS old (key, spent_until) VALUES ${sql.join(values)}
      ON CONFLICT (key) DO UPDATE SET spent_until =
        EXCLUDED.spent_until + greatest(old.spent_until - ${new Date(now)}::timestamptz, interval '0')
      RETURNING key, spent_until`.execute(this.db);
    return byKey(rows);
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.db.deleteFrom("allowances").where("key", "in", keys).execute();
  }
}
