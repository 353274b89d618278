import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EventBus } from "../../../server/events/eventBus.ts";
import type { DomainEvent } from "../../../server/events/events.ts";
import { OutboxRelay } from "../../../server/events/outboxRelay.ts";
import type { OutboxEvent } from "../../../server/stores/index.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { OutboxListener } from "../../../server/stores/postgres/outboxListener.ts";
import { PostgresOutboxStore } from "../../../server/stores/postgres/outboxStore.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestRedis, type TestRedis } from "../../support/testRedis.ts";
import { createTestTables, type TestTables } from "../../support/testTables.ts";

let tables: TestTables;
let outbox: PostgresOutboxStore;
let testRedis: TestRedis;
let subscriber: Redis;
beforeAll(async () => {
  [tables, testRedis] = await Promise.all([createTestTables(), createTestRedis()]);
  subscriber = new Redis(testRedis.redisUrl);
  outbox = new PostgresOutboxStore(tables.kysely);
});
beforeEach(() => tables.kysely.deleteFrom("outbox").execute());
afterAll(async () => {
  subscriber?.disconnect();
  await testRedis?.clear();
  await tables?.end();
});

const codeIssued = (name: string): DomainEvent => ({ type: "code.issued", codeId: name });
const nameOf = ({ event }: { event: DomainEvent }) => ("codeId" in event ? event.codeId : event.type);
const happen = (...names: string[]) => createDatabase(tables.kysely).outbox.addEvents(names.map(codeIssued));
const publish = () => outbox.publish("event", 10_000, async () => undefined);
/** As a process that has just started tells it: what happened before, it has from the outbox. */
async function missedAfter(cursor: number) {
  const bus = new EventBus(subscriber, "events of this test", outbox, () => undefined);
  await bus.start();
  await bus.stop();
  return bus.missedSince(cursor)?.map(nameOf);
}

describe("who comes back with a cursor", () => {
  it("hears what was missed, each once and in order, and nothing that was heard before", async () => {
    await happen("heard");
    await publish();
    const cursor = await outbox.getCursor();
    await happen("missed 1", "missed 2");
    await publish();
    await happen("not yet published");
    expect(await missedAfter(cursor)).toEqual(["missed 1", "missed 2"]);
    expect(await missedAfter(await outbox.getCursor())).toEqual([]);
  });

  it("is not told of jobs, and misses nothing by the numbers that they take", async () => {
    await happen("heard");
    await publish();
    const cursor = await outbox.getCursor();
    await createDatabase(tables.kysely).outbox.addJob("forgetOldRows", {});
    await outbox.publish("job", 10, async () => undefined);
    await happen("missed");
    await publish();
    expect(await missedAfter(cursor)).toEqual(["missed"]);
  });

  it("has to read anew when more was missed than is remembered", async () => {
    await happen("heard");
    await publish();
    const cursor = await outbox.getCursor();
    // 5,000 are remembered.
    await happen(...Array.from({ length: 4_999 }, (_, index) => `${index}`));
    await publish();
    expect(await missedAfter(cursor)).toHaveLength(4_999);
    await happen("one", "two");
    await publish();
    expect(await missedAfter(cursor)).toBeUndefined();
    expect(await missedAfter(cursor + 1)).toHaveLength(5_000);
  });

  it("has to read anew when what was missed is forgotten, or the cursor is from another database", async () => {
    await happen("heard");
    await publish();
    const cursor = await outbox.getCursor();
    await happen("forgotten", "kept");
    await publish();
    await sql`UPDATE outbox SET created_at = now() - interval '3 days'`.execute(tables.kysely);
    await outbox.deleteOlderThan(24);
    expect(await missedAfter(cursor)).toBeUndefined();
    expect(await missedAfter((await outbox.getCursor()) + 1)).toBeUndefined();
  });

  it("misses nothing who reads on again and again while many write and two processes publish", async () => {
    const relays = [1, 2].map(
      () =>
        new OutboxRelay(
          new OutboxListener(tables.databaseUrl, (fault) => faults.push(fault)),
          [() => publish()],
          (fault) => faults.push(fault),
        ),
    );
    const faults: unknown[] = [];
    await Promise.all(relays.map((relay) => relay.start()));
    const db = createDatabase(tables.kysely);
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let turn = 0; turn < 30; turn++)
        await db.transaction(async (tx) => {
          await tx.outbox.addEvent(codeIssued(`${writer}.${turn}`));
          await sleep((writer * 5 + turn) % 7); // so that they commit in another order than they began
        });
    });
    // A reader that goes on from the last number it saw would never see one that turns up below it later.
    const heard: string[] = [];
    let cursor = 0;
    const readOn = async () => {
      const events = await outbox.readEvents(cursor, 7);
      heard.push(...events.map(nameOf));
      cursor = events.at(-1)?.no ?? cursor;
      return heard.length;
    };
    let isWriting = true;
    const reading = (async () => {
      while (isWriting) await readOn();
    })();
    await Promise.all(writers);
    isWriting = false;
    await reading;
    // 4 writers with 30 events each.
    await eventually(async () => expect(await readOn()).toBe(120));
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(new Set(heard).size).toBe(120);
    expect(faults).toEqual([]);
  });
});

describe("a relay that dies between handing over and noting it", () => {
  it("hands over the same rows again, under numbers nobody has seen, and the next process goes on", async () => {
    await happen("one", "two");
    const dying: OutboxEvent[] = [];
    const died = outbox.publish("event", 10, async ({ rows }) => {
      dying.push(...rows);
      await cutPublishing(); // as when the process is killed: Postgres undoes what was not committed
    });
    await expect(died).rejects.toThrow();
    expect(dying).toHaveLength(2);
    expect(await outbox.getCursor()).toBe(0);

    const again: OutboxEvent[] = [];
    await eventually(() => outbox.publish("event", 10, async ({ rows }) => void again.push(...rows)));
    // The row's id names the job: the same again, so that the queue takes it once.
    expect(again.map(({ id, event }) => ({ id, event }))).toEqual(
      dying.map(({ id, event }) => ({ id, event })),
    );
    const highest = Math.max(...dying.map(({ no }) => no));
    expect(Math.min(...again.map(({ no }) => no))).toBeGreaterThan(highest);
    expect((await outbox.readEvents(0, 10)).map(nameOf)).toEqual(["one", "two"]);
    await outbox.publish("event", 10, async ({ rows }) => void again.push(...rows));
    expect(again).toHaveLength(2);
  });
});

/** Ends the connection that holds the relays' lock. */
async function cutPublishing(): Promise<void> {
  const killer = new Client({ connectionString: tables.databaseUrl });
  await killer.connect();
  await killer.query(`
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  await killer.end();
}
