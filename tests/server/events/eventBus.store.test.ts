import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EventBus } from "../../../server/events/eventBus.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { PostgresOutboxStore } from "../../../server/stores/postgres/outboxStore.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestRedis, type TestRedis } from "../../support/testRedis.ts";
import { createTestTables, type TestTables } from "../../support/testTables.ts";

const CHANNEL = "events of this test";
let tables: TestTables;
let testRedis: TestRedis;
let outbox: PostgresOutboxStore;
let sender: Redis;
let subscriber: Redis;
let bus: EventBus;
let heard: string[];
let faults: unknown[];

beforeAll(async () => {
  [tables, testRedis] = await Promise.all([createTestTables(), createTestRedis()]);
  outbox = new PostgresOutboxStore(tables.kysely);
  sender = new Redis(testRedis.redisUrl);
});
afterAll(async () => {
  sender?.disconnect();
  await testRedis?.clear();
  await tables?.end();
});
beforeEach(async () => {
  heard = [];
  faults = [];
  subscriber = new Redis(testRedis.redisUrl);
  bus = new EventBus(subscriber, CHANNEL, outbox, (fault) => faults.push(fault));
  bus.subscribe(({ event }) => void heard.push(event.type === "code.issued" ? event.codeId : event.type));
  await bus.start();
  return async () => {
    await bus.stop();
    subscriber.disconnect();
  };
});

const happen = (...names: string[]) =>
  createDatabase(tables.kysely).outbox.addEvents(
    names.map((name) => ({ type: "code.issued", codeId: name })),
  );
/** As the relay does; without a message when Redis loses it. */
const publish = (isLost: boolean) =>
  outbox.publish("event", 10_000, async ({ rows, after }) => {
    const events = rows.map(({ no, event }) => ({ no, event }));
    if (!isLost) await sender.publish(CHANNEL, JSON.stringify({ after, events }));
  });

describe("the event bus", () => {
  it("tells what a lost message left out before what came after it", async () => {
    await happen("lost 1", "lost 2");
    await publish(true);
    await happen("next");
    await publish(false);
    await eventually(() => expect(heard).toContain("next"));
    expect(heard).toEqual(["lost 1", "lost 2", "next"]);
  });

  it("finds by itself what no later message shows to be missing", async () => {
    await happen("lost and last");
    await publish(true);
    await eventually(() => expect(heard).toEqual(["lost and last"]));
  });

  it("tells all of several thousand missed events, in order", async () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `event ${index}`);
    await happen(...names);
    await publish(true);
    await happen("next");
    await publish(false);
    await eventually(() => expect(heard).toHaveLength(2_501));
    expect(heard).toEqual([...names, "next"]);
  });

  it("tells the others though one listener fails, and says so", async () => {
    const others: string[] = [];
    bus.subscribe(() => {
      throw new Error("a listener's fault");
    });
    bus.subscribe(({ event }) => void others.push(event.type));
    await happen("one");
    await publish(false);
    await eventually(() => expect(others).toEqual(["code.issued"]));
    expect(faults).toEqual([new Error("a listener's fault")]);
  });

  it("survives a message that is none", async () => {
    await sender.publish(CHANNEL, "not JSON");
    await happen("one");
    await publish(false);
    await eventually(() => expect(heard).toEqual(["one"]));
    expect(faults).toHaveLength(1);
  });
});
