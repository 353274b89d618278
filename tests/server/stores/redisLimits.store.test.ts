import type { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOutage } from "../../../server/errors.ts";
import { JobQueues } from "../../../server/queues/enqueue.ts";
import { createPatientRedis, createRedis, findRefusal } from "../../../server/stores/redis/client.ts";
import { eventually } from "../../support/eventually.ts";
import { type Relayed, relayTo, timed } from "../../support/relays.ts";
import { createTestRedis, type TestRedis } from "../../support/testRedis.ts";

const quietly = { name: "test", onError: () => undefined };
let testRedis: TestRedis;
let line: Relayed;
let redis: Redis;
beforeEach(async () => {
  testRedis = await createTestRedis();
  line = await relayTo(testRedis.redisUrl);
  redis = createRedis(line.url, quietly);
  await eventually(() => redis.ping());
});
afterEach(async () => {
  redis?.disconnect();
  await line?.relay.close();
  await testRedis?.clear();
});

describe.each(["cut", "hang", "lose"] as const)("a Redis that is away (%s)", (way) => {
  it("keeps nobody waiting, the next one not at all, and does nothing twice", async () => {
    expect(await redis.incr("count")).toBe(1);
    await line.relay[way]();
    const first = await timed(redis.incr("count"));
    expect(isOutage(first.error)).toBe(true);
    expect(first.ms).toBeLessThan(2_000); // 600 ms on a quiet machine
    const next = await timed(redis.incr("count"));
    expect(isOutage(next.error)).toBe(true);
    expect(next.ms).toBeLessThan(300);
    await line.relay.restore();
    await eventually(() => redis.ping());
    // The one under way when the line was lost may have been done, once; those refused were not kept for later.
    expect(Number(await redis.get("count"))).toBeLessThanOrEqual(2);
  });

  it("tells who adds a job, and has it once when it was added again", async () => {
    const connection = createPatientRedis(line.url, { ...quietly, silence: 2_000 });
    const queues = new JobQueues(connection, "test", () => undefined);
    const add = () => timed(queues.enqueue("forgetOldRows", {}, { id: "outbox-1" }));
    await eventually(async () => expect((await add()).error).toBeUndefined());
    await line.relay[way]();
    for (const _ of [1, 2, 3]) {
      const { ms, error } = await add();
      expect(isOutage(error)).toBe(true);
      expect(ms).toBeLessThan(3_000); // a second
    }
    await line.relay.restore();
    await eventually(async () => expect((await add()).error).toBeUndefined());
    expect(await redisCount("test:upkeep:wait")).toBe(1);
    await queues.close();
    connection.disconnect();
  });
});

const redisCount = (key: string): Promise<number> => eventually(() => redis.llen(key));

describe("a subscriber whose line is dead without a word", () => {
  it("notices by itself and hears again", { timeout: 30_000 }, async () => {
    const subscriber = createPatientRedis(line.url, quietly);
    const heard: string[] = [];
    subscriber.on("message", (_channel, text) => heard.push(text));
    const listen = () => subscriber.subscribe("news");
    subscriber.on("ready", listen);
    await listen();
    line.relay.lose();
    await line.relay.restore();
    await eventually(async () => {
      await redis.publish("news", "again");
      expect(heard).toContain("again");
    });
    subscriber.disconnect();
  });
});

describe("what no waiting can mend", () => {
  it("is told from what may pass", async () => {
    const url = new URL(testRedis.redisUrl);
    url.password = "not-the-password";
    const errors: Error[] = [];
    const refused = createRedis(url.href, { name: "test", onError: (error) => errors.push(error) });
    await eventually(() => expect(errors.some((error) => findRefusal(error) !== undefined)).toBe(true));
    refused.disconnect();
    expect(findRefusal(new Error("connect ECONNREFUSED 127.0.0.1:6379"))).toBeUndefined();
  });
});
