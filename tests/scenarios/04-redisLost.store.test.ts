import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareLocalFolder, projectPlace } from "../../scripts/lib/place.mjs";
import { redisUrl, startRedis, stopRedis } from "../../scripts/lib/redis.mjs";
import { ensureRedisBinary } from "../../scripts/lib/redisBinary.mjs";
import { createProgress } from "../../scripts/lib/steps.mjs";
import type { NumberedEvent } from "../../server/events/eventBus.ts";
import { queueNames, rounds } from "../../server/queues/jobs.ts";
import { PostgresOutboxStore } from "../../server/stores/postgres/outboxStore.ts";
import { toIso } from "../../shared/time/index.ts";
import { eventually } from "../support/eventually.ts";
import { signInDispatcher, signInDriver } from "../support/signedIn.ts";
import { createTestServer, type TestServer } from "../support/testServer.ts";
import { askWishes, wishesOfToday } from "../support/wishes.ts";
import { faultsOfAnswers, faultsOfStoredPlan } from "./storedPlans.ts";

const LONG = { timeout: 120_000 };
let plan: Parameters<typeof startRedis>[0];
let redis: Awaited<ReturnType<typeof startRedis>>;
let server: TestServer;
/** Who takes things away: the only connection that is never cut. */
let foe: Redis;
const told: NumberedEvent[] = [];

// A Redis of its own: what is done to it here would disturb everybody else.
beforeAll(async () => {
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), "redis-lost-")));
  const binary = await ensureRedisBinary(prepareLocalFolder(projectPlace), createProgress());
  plan = { binary, dataFolder, logFile: join(dataFolder, "log"), password: "of-the-test", durable: false };
  redis = await startRedis(plan, undefined);
  foe = new Redis(redisUrl(plan, redis.port));
  server = await createTestServer({ REDIS_URL: redisUrl(plan, redis.port) });
  server.core.bus.subscribe((numbered) => void told.push(numbered));
});
afterAll(async () => {
  await server?.end();
  foe?.disconnect();
  await stopRedis(redis);
  if (plan !== undefined) rmSync(plan.dataFolder, { recursive: true, force: true });
});

const waiting = async () => {
  const { rows } = await server.core.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM trip_requests WHERE status = 'requested'",
  );
  return rows[0]?.count;
};
async function expectAllAnswered(): Promise<void> {
  await eventually(async () => expect(await waiting()).toBe(0), 250);
  expect(await faultsOfAnswers(server.core)).toEqual([]);
  expect(await faultsOfStoredPlan(server.core)).toEqual([]);
}
/** Everything that happened was told: all of it, once, in order. */
async function expectAllTold(): Promise<void> {
  const outbox = new PostgresOutboxStore(server.core.kysely);
  await eventually(async () => {
    const happened = await outbox.readEvents(0, 10_000);
    expect(told.map(({ no }) => no)).toEqual(happened.map(({ no }) => no));
  }, 250);
}

describe("when every connection to Redis is cut again and again", () => {
  it("no request is lost or answered twice, and every event is told once", LONG, async () => {
    const wishes = wishesOfToday(server.core);
    let isAsking = true;
    const cutting = (async () => {
      while (isAsking) {
        await sleep(100);
        await foe.call("CLIENT", "KILL", "TYPE", "pubsub");
        await foe.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      }
    })();
    await askWishes(server.core, wishes.slice(0, 40));
    isAsking = false;
    await cutting;
    await expectAllAnswered();
    await expectAllTold();
  });
});

describe("when Redis forgets everything while it goes on running", () => {
  it(
    "requests whose jobs were forgotten are answered all the same, and the rounds start again",
    LONG,
    async () => {
      const wishes = wishesOfToday(server.core);
      const asking = askWishes(server.core, wishes.slice(40, 70));
      for (let time = 0; time < 5; time++) {
        await sleep(100);
        await foe.flushall();
      }
      await asking;
      await eventually(async () => expect(await listRounds()).toEqual(Object.keys(rounds).sort()), 250);
      await expectAllAnswered();
      await expectAllTold();
    },
  );

  it("the board goes on without positions, and has them again with the next report", async () => {
    await server.setTime("10:00");
    const [driver, dispatcher] = [await signInDriver(server), await signInDispatcher(server)];
    const { manifest } = await driver.call("getManifest");
    if (manifest === null || manifest === undefined) throw new Error("the driver has no shift today");
    await driver.call("startShift", { params: { shiftId: manifest.shiftId } });
    const positionOnBoard = async () => {
      const { vehicles } = await dispatcher.call("getBoard");
      return vehicles.find(({ id }) => id === manifest.vehicle.id)?.position?.point;
    };
    const report = () =>
      driver.call("reportPosition", {
        body: { point: manifest.depot.point, at: toIso(server.core.clock.now()) },
      });
    await report();
    expect(await positionOnBoard()).toEqual(manifest.depot.point);
    await foe.flushall();
    expect(await positionOnBoard()).toBeUndefined();
    await report();
    expect(await positionOnBoard()).toEqual(manifest.depot.point);
  });
});

async function listRounds(): Promise<string[]> {
  const prefix = server.core.region.id;
  const queues = queueNames.map((name) => new Queue(name, { connection: foe, prefix }));
  const found = await Promise.all(queues.map((queue) => queue.getJobSchedulers()));
  await Promise.all(queues.map((queue) => queue.close()));
  return found.flatMap((schedulers) => schedulers.map((round) => round.name)).sort();
}
