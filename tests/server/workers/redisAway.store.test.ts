import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareLocalFolder, projectPlace } from "../../../scripts/lib/place.mjs";
import { redisUrl, startRedis, stopRedis } from "../../../scripts/lib/redis.mjs";
import { ensureRedisBinary } from "../../../scripts/lib/redisBinary.mjs";
import { createProgress } from "../../../scripts/lib/steps.mjs";
import { queueNames, rounds } from "../../../server/queues/jobs.ts";
import type { TripId } from "../../../shared/ids/index.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

type RedisPlan = Parameters<typeof startRedis>[0];
let plan: RedisPlan;
let redis: Awaited<ReturnType<typeof startRedis>>;
let server: TestServer;

// A Redis of its own that keeps nothing on disk: stopped and started, it has forgotten everything.
beforeAll(async () => {
  const place = prepareLocalFolder(projectPlace);
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), "redis-away-")));
  const binary = await ensureRedisBinary(place, createProgress());
  plan = { binary, dataFolder, logFile: join(dataFolder, "log"), password: "of-the-test", durable: false };
  redis = await startRedis(plan, undefined);
  server = await createTestServer({ REDIS_URL: redisUrl(plan, redis.port) });
});
afterAll(async () => {
  await stopRedis(redis);
  if (plan !== undefined) rmSync(plan.dataFolder, { recursive: true, force: true });
});

const readiness = async () => {
  const answer = await fetch(`${server.baseUrl}/readyz`);
  return { code: answer.status, missing: ((await answer.json()) as { missing: string[] }).missing };
};
const statusOf = async (id: TripId) => (await server.core.db.trips.find(id))?.trip.status;
const isAnswered = async (id: TripId) => expect(await statusOf(id)).toMatch(/^(un)?assigned$/);

describe("while Redis is away, and after it comes back with nothing", () => {
  it("requests are kept and answered, people are told, and the rounds go on", async () => {
    const told: string[] = [];
    server.core.bus.subscribe(({ event }) => {
      if (event.type === "trip.changed") told.push(event.tripId);
    });
    const [first, second] = wishesOfToday(server.core);
    const [before] = await askWishes(server.core, [first]);
    await eventually(() => isAnswered(before.trip.id), 100);

    await stopRedis(redis);
    const isReady = (answer: object) =>
      eventually(async () => expect(await readiness()).toEqual(answer), 100);
    await isReady({ code: 503, missing: ["redis"] });
    const [meanwhile] = await askWishes(server.core, [second]);
    expect(await statusOf(meanwhile.trip.id)).toBe("requested");

    redis = await startRedis(plan, redis);
    await eventually(() => isAnswered(meanwhile.trip.id), 100);
    await eventually(() => expect(told).toContain(meanwhile.trip.id), 100);
    await isReady({ code: 200, missing: [] });
    await eventually(async () => expect(await listRounds()).toEqual(Object.keys(rounds).sort()), 100);
  });

  it("the server ends in order though Redis is away", async () => {
    await stopRedis(redis);
    await server.end();
  });
});

async function listRounds(): Promise<string[]> {
  const connection = new Redis(redisUrl(plan, redis.port));
  const queues = queueNames.map((name) => new Queue(name, { connection, prefix: server.core.region.id }));
  const found = await Promise.all(queues.map((queue) => queue.getJobSchedulers()));
  await Promise.all(queues.map((queue) => queue.close()));
  connection.disconnect();
  return found.flatMap((schedulers) => schedulers.map((round) => round.name)).sort();
}
