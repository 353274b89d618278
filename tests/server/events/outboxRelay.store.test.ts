import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DomainEvent } from "../../../server/events/events.ts";
import { OutboxRelay, type PublishSome } from "../../../server/events/outboxRelay.ts";
import type { OutboxBatch, OutboxEvent } from "../../../server/stores/index.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { OutboxListener } from "../../../server/stores/postgres/outboxListener.ts";
import { PostgresOutboxStore } from "../../../server/stores/postgres/outboxStore.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestTables, type TestTables } from "../../support/testTables.ts";

let tables: TestTables;
beforeAll(async () => {
  tables = await createTestTables();
});
beforeEach(() => tables.kysely.deleteFrom("outbox").execute());
afterAll(() => tables?.end());

const codeIssued = (name: string): DomainEvent => ({ type: "code.issued", codeId: name });
const nameOf = ({ event }: OutboxEvent) => (event.type === "code.issued" ? event.codeId : event.type);
const write = (name: string) => createDatabase(tables.kysely).outbox.addEvent(codeIssued(name));
const countWaiting = async () => {
  const waiting = tables.kysely.selectFrom("outbox").where("published_no", "is", null);
  const { count } = await waiting.select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow();
  return count;
};

const relayOf = (kinds: PublishSome[], onFault: (fault: unknown) => void) =>
  new OutboxRelay(new OutboxListener(tables.databaseUrl, onFault), kinds, onFault);
/** A relay as a process would run it, and what it has handed over. */
function relayInto(handed: OutboxEvent[], faults: unknown[] = []): OutboxRelay {
  const outbox = new PostgresOutboxStore(tables.kysely);
  const publish = (limit: number) =>
    outbox.publish("event", limit, async ({ rows }) => void handed.push(...rows));
  return relayOf([publish], (fault) => faults.push(fault));
}

describe("the outbox", () => {
  it("is handed over once and in order, though many write and three processes relay", async () => {
    const handed: OutboxEvent[] = [];
    const relays = [relayInto(handed), relayInto(handed), relayInto(handed)];
    await Promise.all(relays.map((relay) => relay.start()));
    const db = createDatabase(tables.kysely);
    const writeSlowly = (name: string, pause: number, fails: boolean) =>
      db.transaction(async (tx) => {
        await tx.outbox.addEvent(codeIssued(`${name} first`));
        await sleep(pause); // so that they commit in another order than they began
        await tx.outbox.addEvent(codeIssued(`${name} second`));
        if (fails) throw new Error("the use case refused");
      });
    const names = Array.from({ length: 60 }, (_, index) => `change ${index}`);
    // Every sixth is rolled back: 50 transactions with two rows each remain.
    await Promise.allSettled(
      names.map((name, index) => writeSlowly(name, (index * 7) % 30, index % 6 === 0)),
    );
    await eventually(() => expect(handed).toHaveLength(100));
    await Promise.all(relays.map((relay) => relay.stop()));

    const numbers = handed.map((row) => row.no);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(handed.map(nameOf)).size).toBe(100);
    for (const [index, name] of names.entries()) {
      const order = handed.map(nameOf).filter((each) => each.startsWith(`${name} `));
      expect(order).toEqual(index % 6 === 0 ? [] : [`${name} first`, `${name} second`]);
    }
  });

  it("keeps what could not be handed over, and hands all of it over later", async () => {
    const outbox = new PostgresOutboxStore(tables.kysely);
    await write("one");
    await write("other");
    const failing = outbox.publish("event", 10, () => Promise.reject(new Error("Redis is away")));
    await expect(failing).rejects.toThrow("Redis is away");
    expect(await countWaiting()).toBe(2);
    const handed: OutboxEvent[] = [];
    await outbox.publish("event", 10, async ({ rows }) => void handed.push(...rows));
    expect(handed.map(nameOf)).toEqual(["one", "other"]);
    expect(await countWaiting()).toBe(0);
  });

  it("says with each batch which event came before it", async () => {
    const outbox = new PostgresOutboxStore(tables.kysely);
    const seen: { after: number; last: number }[] = [];
    const publish = () =>
      outbox.publish(
        "event",
        10,
        async ({ rows, after }) => void seen.push({ after, last: rows.at(-1)?.no ?? 0 }),
      );
    await write("one");
    await publish();
    // A job gets a number too, and is no event that anybody could miss.
    await createDatabase(tables.kysely).outbox.addJob("forgetOldRows", {});
    expect(await outbox.publish("job", 10, async () => undefined)).toBe(1);
    await write("other");
    await publish();
    expect(seen.map(({ after }) => after)).toEqual([0, seen[0]?.last]);
  });

  it("tells events while a job cannot be handed over, and the job as soon as it can", async () => {
    const outbox = new PostgresOutboxStore(tables.kysely);
    const told: string[] = [];
    const done: string[] = [];
    let isRedisAway = true;
    const hand = async ({ rows }: OutboxBatch<"job">) => {
      if (isRedisAway) throw new Error("Redis is away");
      done.push(...rows.map(({ name }) => name));
    };
    const kinds = [
      (limit: number) => outbox.publish("job", limit, hand),
      (limit: number) =>
        outbox.publish("event", limit, async ({ rows }) => void told.push(...rows.map(nameOf))),
    ];
    const relay = relayOf(kinds, () => undefined);
    await relay.start();
    await createDatabase(tables.kysely).outbox.addJob("forgetOldRows", {});
    await write("after the job");
    await eventually(() => expect(told).toEqual(["after the job"]));
    expect(done).toEqual([]);
    isRedisAway = false;
    await eventually(() => expect(done).toEqual(["forgetOldRows"]));
    await relay.stop();
  });

  it("listens again after Postgres has cut its connection", async () => {
    const faults: unknown[] = [];
    const relay = relayInto([], faults);
    await relay.start();
    const listeners = async () => {
      const { rows } = await sql<{ pid: number }>`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN outbox'`.execute(
        tables.kysely,
      );
      return rows.map((row) => row.pid);
    };
    const [cut] = await listeners();
    await sql`SELECT pg_terminate_backend(${cut})`.execute(tables.kysely);
    await eventually(async () => {
      const now = await listeners();
      expect(now).toHaveLength(1);
      expect(now).not.toContain(cut);
    });
    expect(faults.length).toBeGreaterThan(0);
    await relay.stop();
    expect(await listeners()).toEqual([]);
  });

  it("forgets what is old but the newest event, from which cursors go on", async () => {
    const outbox = new PostgresOutboxStore(tables.kysely);
    for (const name of ["one", "other", "newest"]) await write(name);
    await outbox.publish("event", 10, async () => undefined);
    await write("waiting still");
    const cursor = await outbox.getCursor();
    await sql`UPDATE outbox SET created_at = now() - interval '3 days'`.execute(tables.kysely);
    await outbox.deleteOlderThan(24);
    const left = await tables.kysely.selectFrom("outbox").select("payload").orderBy("id").execute();
    expect(left.map((row) => (row.payload as { codeId: string }).codeId)).toEqual([
      "newest",
      "waiting still",
    ]);
    expect(await outbox.getCursor()).toBe(cursor);
  });
});
