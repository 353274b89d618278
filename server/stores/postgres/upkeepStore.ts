import { type Kysely, sql } from "kysely";
import type { KeepingTimes, UpkeepStore } from "../upkeep.ts";
import { PostgresOutboxStore } from "./outboxStore.ts";
import type { Schema } from "./schema.ts";

export class PostgresUpkeepStore implements UpkeepStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async forgetOlderThan(times: KeepingTimes): Promise<void> {
    const before = (hours: number) => sql`now() - make_interval(hours => ${hours})`;
    await new PostgresOutboxStore(this.db).deleteOlderThan(times.outbox);
    const old = [
      sql`idempotency_keys WHERE created_at < ${before(times.idempotencyKeys)}`,
      sql`processes WHERE seen_at < ${before(times.processes)}`,
      sql`offers WHERE created_at < ${before(times.offers)}`,
      sql`allowances WHERE spent_until < ${before(times.allowances)}`,
    ];
    await sql`
      UPDATE rider_merges SET kept_was = NULL, kept_is = NULL, gone_was = NULL, not_with = NULL
      WHERE gone_was IS NOT NULL AND (undone_at IS NOT NULL OR recorded_at < ${before(times.mergedRecords)})`.execute(
      this.db,
    );
    for (const rows of old) await sql`DELETE FROM ${rows}`.execute(this.db);
  }
}
