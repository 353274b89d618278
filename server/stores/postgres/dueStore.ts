import { type Kysely, sql } from "kysely";
import type { JobName } from "../../queues/jobs.ts";
import type { DueRow, DueStore, HandingOver } from "../due.ts";
import type { Schema } from "./schema.ts";

export class PostgresDueStore implements DueStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put<N extends JobName>({ key, at, job, payload }: DueRow<N>): Promise<void> {
    const row = { due_at: new Date(at), job, payload, handed_at: null };
    await this.db
      .insertInto("due")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ ...row, no: sql`DEFAULT` }))
      .execute();
  }

  async cancel(key: string): Promise<void> {
    await this.db.deleteFrom("due").where("key", "=", key).execute();
  }

  async handOver({ now, handedAt }: HandingOver, limit: number): Promise<number> {
    // A row that another one takes, or that is being put anew, is left alone.
    const { numAffectedRows } = await sql`
      WITH next AS (
        SELECT key FROM due
        WHERE due_at <= ${new Date(now)} AND handed_at IS NULL
        ORDER BY due_at, key LIMIT ${limit} FOR UPDATE SKIP LOCKED),
      taken AS (
        UPDATE due SET handed_at = ${new Date(handedAt)} FROM next WHERE due.key = next.key
        RETURNING due.key, due.no, due.due_at, due.job, due.payload)
      INSERT INTO outbox (kind, name, payload)
      SELECT 'job', job, payload || jsonb_build_object('due', jsonb_build_object('key', key, 'no', no))
      FROM taken ORDER BY due_at, key`.execute(this.db);
    return Number(numAffectedRows ?? 0);
  }
}
