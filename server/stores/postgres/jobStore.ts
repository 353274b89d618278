import { type Kysely, type RawBuilder, sql } from "kysely";
import type { HandedJob, JobStore, OpenJobs } from "../jobs.ts";
import type { Schema } from "./schema.ts";

const isOpen = sql`kind = 'job' AND settled_at IS NULL`;
const LONGEST_PAUSE_MINUTES = 60;

interface OpenRow {
  name: string;
  waiting: number;
  waiting_since: Date | null;
  dead: number;
  dead_since: Date | null;
}

export class PostgresJobStore implements JobStore {
  constructor(private readonly db: Kysely<Schema>) {}

  settle(ids: readonly number[]): Promise<void> {
    return this.settleThose(
      ids,
      sql`o.id <= d.id AND o.name = d.name AND o.payload - 'due' = d.payload - 'due'`,
    );
  }

  cover(ids: readonly number[]): Promise<void> {
    return this.settleThose(ids, sql`o.id = d.id`);
  }

  private async settleThose(ids: readonly number[], which: RawBuilder<unknown>): Promise<void> {
    if (ids.length === 0) return;
    await sql`
      WITH done AS (
        UPDATE outbox o SET settled_at = now() FROM outbox d
        WHERE o.kind = 'job' AND o.settled_at IS NULL AND d.id = ANY(${ids}) AND ${which}
        RETURNING o.payload->'due' AS due)
      DELETE FROM due USING done WHERE due.key = done.due->>'key' AND due.no = (done.due->>'no')::bigint`.execute(
      this.db,
    );
  }

  async noteDeath(id: number): Promise<void> {
    await sql`
      UPDATE outbox SET deaths = deaths + 1, died_at = coalesce(died_at, now()), handed_at = now()
      WHERE ${isOpen} AND id = ${id}`.execute(this.db);
  }

  async listHanded(before: Date, limit: number): Promise<HandedJob[]> {
    const { rows } = await sql<HandedJob & { id: string }>`
      SELECT id, name, payload, deaths FROM outbox
      WHERE ${isOpen} AND published_no IS NOT NULL
        AND handed_at < ${before}::timestamptz - make_interval(mins => least(deaths, ${LONGEST_PAUSE_MINUTES}))
      ORDER BY handed_at, id LIMIT ${limit}`.execute(this.db);
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }

  async handAgain(ids: readonly number[]): Promise<void> {
    await sql`
      UPDATE outbox SET published_no = NULL, handed_at = NULL WHERE ${isOpen} AND id = ANY(${ids})`.execute(
      this.db,
    );
  }

  async noteSeen(ids: readonly number[]): Promise<void> {
    await sql`UPDATE outbox SET handed_at = now() WHERE ${isOpen} AND id = ANY(${ids})`.execute(this.db);
  }

  async listOpen(): Promise<OpenJobs[]> {
    const { rows } = await sql<OpenRow>`
      SELECT name,
        count(*) FILTER (WHERE died_at IS NULL)::int AS waiting,
        min(created_at) FILTER (WHERE died_at IS NULL) AS waiting_since,
        count(died_at)::int AS dead, min(died_at) AS dead_since
      FROM outbox WHERE ${isOpen} GROUP BY name ORDER BY name`.execute(this.db);
    return rows.map(({ name, waiting, dead, ...since }) => ({
      ...{ name, waiting, dead },
      waitingSince: since.waiting_since ?? undefined,
      deadSince: since.dead_since ?? undefined,
    }));
  }

  async findMark(): Promise<string | undefined> {
    const row = await this.db.selectFrom("queue_memory").select("mark").executeTakeFirst();
    return row?.mark;
  }

  async setMark(mark: string): Promise<void> {
    await this.db
      .insertInto("queue_memory")
      .values({ mark })
      .onConflict((conflict) => conflict.column("one").doUpdateSet({ mark }))
      .execute();
  }
}
