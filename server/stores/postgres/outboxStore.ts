import { type Kysely, sql } from "kysely";
import type { DomainEvent } from "../../events/events.ts";
import type { JobName, JobPayload } from "../../queues/jobs.ts";
import type { OutboxBatch, OutboxRows, OutboxStore } from "../index.ts";
import type { Schema } from "./schema.ts";

/** Only one relay publishes events at a time, so that their numbers appear in order; jobs may wait for Redis meanwhile. */
const RELAY_LOCKS = { event: 7_208_001, job: 7_208_003 } as const;

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
    await this.addJobs(name, [payload]);
  }

  async addJobs<N extends JobName>(name: N, payloads: readonly JobPayload<N>[]): Promise<void> {
    if (payloads.length === 0) return;
    const rows = payloads.map((payload) => ({ kind: "job" as const, name, payload }));
    await this.db.insertInto("outbox").values(rows).execute();
  }

  async getCursor(): Promise<number> {
    // Of events alone: the number of a job may be seen before that of an event which got its own earlier.
    const { rows } = await sql<{ no: number }>`SELECT coalesce((${newestEvent}), 0) AS no`.execute(this.db);
    return Number(rows[0]?.no ?? 0);
  }

  /** The number before the oldest one kept: who has heard of it can be told everything since. */
  async getForgotten(): Promise<number> {
    const { rows } = await sql<{
      no: number;
    }>`SELECT coalesce(min(published_no) - 1, 0) AS no FROM outbox WHERE kind = 'event' OR settled_at IS NOT NULL`.execute(
      this.db,
    );
    return Number(rows[0]?.no ?? 0);
  }

  /** Events published after `cursor`, oldest first, at most `limit`: for who reads on until nothing is left. */
  async readEvents(cursor: number, limit: number): Promise<{ no: number; event: DomainEvent }[]> {
    const rows = await this.db
      .selectFrom("outbox")
      .select((row) => [row.ref("published_no").$notNull().as("no"), wholeEvent.as("event")])
      .where("kind", "=", "event")
      .where("published_no", ">", cursor)
      .orderBy("published_no")
      .limit(limit)
      .execute();
    return rows;
  }

  /**
   * Takes what waits of one kind, in order, hands it over and numbers it, all in one transaction: a crash before the commit
   * hands the same rows over again (a job's id makes that harmless), never none. Returns how many were handed over; none
   * while another process is at it, which was woken by the same commit and looks once more. Jobs stay open (`jobStore.ts`) until
   * they are done.
   */
  async publish<Kind extends keyof OutboxRows>(
    kind: Kind,
    limit: number,
    handOver: (batch: OutboxBatch<Kind>, tx: Kysely<Schema>) => Promise<void>,
  ): Promise<number> {
    return this.db.transaction().execute(async (tx) => {
      const lock = await sql<{
        got: boolean;
      }>`SELECT pg_try_advisory_xact_lock(${RELAY_LOCKS[kind]}) AS got`.execute(tx);
      if (lock.rows[0]?.got !== true) return 0;
      const { rows } = await sql<OutboxRows[Kind] & { after: number | null }>`
        UPDATE outbox o SET published_no = x.no, handed_at = now()
        FROM (SELECT w.id, nextval('outbox_published') AS no
              FROM (SELECT id FROM outbox WHERE published_no IS NULL AND kind = ${kind}
                    ORDER BY id LIMIT ${limit}) w) x
        WHERE o.id = x.id
        RETURNING o.id, o.published_no AS no, o.name, o.payload, o.deaths, ${wholeEvent} AS event, (${newestEvent}) AS after`.execute(
        tx,
      );
      const [first] = rows;
      if (first === undefined) return 0;
      rows.sort((one, other) => one.no - other.no);
      await handOver({ rows, after: first.after ?? 0 }, tx);
      return rows.length;
    });
  }

  /** Rows of either kind that nobody has handed over yet. */
  async countWaiting(): Promise<number> {
    const { rows } = await sql<{ count: string }>`
      SELECT count(*) FROM outbox WHERE published_no IS NULL`.execute(this.db);
    return Number(rows[0]?.count ?? 0);
  }

  /** The newest event stays, so that cursors go on from it after a quiet day, and so does a job that is not done. */
  async deleteOlderThan(hours: number): Promise<void> {
    await sql`
      DELETE FROM outbox WHERE created_at < now() - make_interval(hours => ${hours})
        AND published_no < (${newestEvent}) AND (kind = 'event' OR settled_at IS NOT NULL)`.execute(this.db);
  }
}

const newestEvent = sql`
  SELECT max(published_no) FROM outbox WHERE kind = 'event' AND published_no IS NOT NULL`;

/** An event as it was added: its type is the row's name. */
const wholeEvent = sql<DomainEvent>`jsonb_build_object('type', name) || payload`;
