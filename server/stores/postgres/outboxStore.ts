import { type Kysely, sql } from "kysely";
import type { DomainEvent } from "../../events/events.ts";
import type { JobName, JobPayload } from "../../queues/jobs.ts";
import type { OutboxRow, OutboxStore } from "../index.ts";
import type { Schema } from "./schema.ts";

/** Only one relay publishes at a time, so that the numbers appear in order and without visible gaps. */
const RELAY_LOCK = 7_208_001;

export class PostgresOutboxStore implements OutboxStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async addEvent(event: DomainEvent): Promise<void> {
    const { type, ...payload } = event;
    await this.db.insertInto("outbox").values({ kind: "event", name: type, payload }).execute();
  }

  async addEvents(events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ type, ...payload }) => ({ kind: "event" as const, name: type, payload }));
    await this.db.insertInto("outbox").values(rows).execute();
  }

  async addJob<N extends JobName>(name: N, payload: JobPayload<N>): Promise<void> {
    await this.db.insertInto("outbox").values({ kind: "job", name, payload }).execute();
  }

  async getCursor(): Promise<number> {
    const { rows } = await sql<{
      no: number;
    }>`SELECT coalesce(max(published_no), 0) AS no FROM outbox`.execute(this.db);
    return Number(rows[0]?.no ?? 0);
  }

  async listEventsAfter(
    cursor: number,
    limit: number,
  ): Promise<{ no: number; event: DomainEvent }[] | undefined> {
    const { rows } = await sql<{ oldest: number | null; newest: number | null }>`
      SELECT min(published_no) AS oldest, max(published_no) AS newest FROM outbox`.execute(this.db);
    const { oldest, newest } = rows[0] ?? {};
    if (cursor > (newest ?? 0)) return undefined; // from another life of this database
    if (oldest !== null && oldest !== undefined && oldest > cursor + 1 && cursor > 0) return undefined;
    const events = await this.db
      .selectFrom("outbox")
      .select(["published_no", "name", "payload"])
      .where("kind", "=", "event")
      .where("published_no", ">", cursor)
      .orderBy("published_no")
      .limit(limit + 1)
      .execute();
    if (events.length > limit) return undefined;
    return events.map((row) => ({
      no: row.published_no ?? 0,
      event: { type: row.name, ...row.payload } as DomainEvent,
    }));
  }

  /**
   * Takes what waits, in order, hands it over and numbers it, all in one transaction: a crash before the commit hands the
   * same rows over again (job ids and event numbers make that harmless), never none. Returns how many were handed over.
   */
  async publish(limit: number, handOver: (rows: OutboxRow[]) => Promise<void>): Promise<number> {
    return this.db.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(${RELAY_LOCK})`.execute(tx);
      const { rows } = await sql<OutboxRow>`
        SELECT id, kind, name, payload
        FROM outbox WHERE published_no IS NULL ORDER BY id LIMIT ${limit}`.execute(tx);
      if (rows.length === 0) return 0;
      const ids = rows.map((row) => row.id);
      const { rows: numbers } = await sql<{ id: number; no: number }>`
        UPDATE outbox o SET published_no = x.no
        FROM (SELECT w.id, nextval('outbox_published') AS no
              FROM (SELECT id FROM outbox WHERE id = ANY(${ids}) ORDER BY id) w) x
        WHERE o.id = x.id RETURNING o.id, o.published_no AS no`.execute(tx);
      const numberOf = new Map(numbers.map((row) => [row.id, row.no]));
      await handOver(rows.map((row) => ({ ...row, no: numberOf.get(row.id) ?? 0 })));
      return rows.length;
    });
  }

  async deleteOlderThan(hours: number): Promise<void> {
    await sql`
      DELETE FROM outbox WHERE published_no IS NOT NULL AND created_at < now() - make_interval(hours => ${hours})`.execute(
      this.db,
    );
  }
}
