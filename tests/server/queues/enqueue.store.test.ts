import { randomUUID } from "node:crypto";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JobQueues } from "../../../server/queues/enqueue.ts";
import { queueNames, rounds } from "../../../server/queues/jobs.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { createTestRedis, type TestRedis } from "../../support/testRedis.ts";

const PREFIX = "queues-test";
let testRedis: TestRedis;
let connection: Redis;
let queues: JobQueues;
beforeAll(async () => {
  testRedis = await createTestRedis();
  connection = new Redis(testRedis.redisUrl);
  queues = new JobQueues(connection, PREFIX, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await queues?.close();
  connection?.disconnect();
  await testRedis?.clear();
});

/** What waits in a queue. */
async function waiting(queue: string): Promise<unknown[]> {
  const reader = new Queue(queue, { connection, prefix: PREFIX });
  const jobs = await reader.getJobs(["waiting", "prioritized", "delayed"]);
  await reader.close();
  return jobs.map((job) => job.data);
}

describe("the queues", () => {
  it("take a job once that the relay hands over twice", async () => {
    const trip = { tripId: randomUUID() as TripId };
    await queues.enqueue("assignTrip", trip, { id: "outbox-1" });
    await queues.enqueue("assignTrip", trip, { id: "outbox-1" });
    expect(await waiting("assign")).toEqual([trip]);
  });

  it("refresh a run's estimates once, however often that is asked for meanwhile", async () => {
    const [one, other] = [{ shiftId: randomUUID() as ShiftId }, { shiftId: randomUUID() as ShiftId }];
    await queues.enqueue("refreshEstimates", one, { id: "outbox-2" });
    await queues.enqueue("refreshEstimates", one, { id: "outbox-3" });
    await queues.enqueue("refreshEstimates", other, { id: "outbox-4" });
    expect(await waiting("estimates")).toHaveLength(2);
  });

  it("refuse a payload that is not the job's", async () => {
    await expect(
      queues.enqueue("assignTrip", { tripId: "no id" as TripId }, { id: "outbox-5" }),
    ).rejects.toThrow();
  });

  it("have each round once, though every worker starts it", async () => {
    await queues.startRounds();
    await queues.startRounds();
    const readers = queueNames.map((name) => new Queue(name, { connection, prefix: PREFIX }));
    const found = await Promise.all(readers.map((reader) => reader.getJobSchedulers()));
    await Promise.all(readers.map((reader) => reader.close()));
    expect(found.flatMap((schedulers) => schedulers.map((round) => round.name)).sort()).toEqual(
      Object.keys(rounds).sort(),
    );
  });
});
