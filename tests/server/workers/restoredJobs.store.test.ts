import { randomUUID } from "node:crypto";
import { Queue, UnrecoverableError } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { QueueMemory } from "../../../server/compose/queueMemory.ts";
import { rebuildQueues } from "../../../server/compose/rebuildQueues.ts";
import type { Role } from "../../../server/compose/role.ts";
import { jobHandlers, startRelay, startWorkerRole } from "../../../server/compose/worker.ts";
import { JobQueues } from "../../../server/queues/enqueue.ts";
import { workerQueues } from "../../../server/queues/jobs.ts";
import { restoreJobs } from "../../../server/queues/restoreJobs.ts";
import { daysOf } from "../../../server/regions/index.ts";
import { startWorkers } from "../../../server/workers/startWorkers.ts";
import { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, hours, serviceDayOf } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

let core: TestCore;
let foe: Redis;
let queues: JobQueues;
const roles: Role[] = [];
let wishes: ReturnType<typeof wishesOfToday>[number][];
beforeAll(async () => {
  core = await createTestCore();
  wishes = wishesOfToday(core);
});
afterAll(() => core?.end());
/** Each story begins with nothing to do, and a Redis that has never been told anything. */
beforeEach(async () => {
  foe = new Redis(core.config.REDIS_URL, { maxRetriesPerRequest: null });
  await foe.flushdb();
  await core.pool.query("DELETE FROM outbox");
  queues = new JobQueues(foe, core.region.id, () => undefined);
});
afterEach(async () => {
  for (const role of roles.splice(0).reverse()) await role.close();
  await queues?.close();
  foe?.disconnect();
});
/** What nobody has asked for yet. */
const askNext = async (count: number) => askWishes(core, wishes.splice(0, count));

/** Of those that workers do: no planner plays here, and the day of the clock wants to be improved now and then. */
const open = async () =>
  (await core.db.jobs.listOpen())
    .filter(({ name }) => name !== "improveDay" && name !== "buildDay")
    .map(({ name, waiting }) => `${name} ${waiting}`);
const isHanded = () =>
  eventually(async () => {
    const { rows } = await core.pool.query(
      "SELECT 1 FROM outbox WHERE kind = 'job' AND published_no IS NULL",
    );
    expect(rows).toEqual([]);
  });
const age = (minutes: number) =>
  core.pool.query("UPDATE outbox SET handed_at = handed_at - make_interval(secs => $1) WHERE kind = 'job'", [
    60 * minutes,
  ]);
const minuteAgo = () => new Date(Date.now() - 60_000);
const restored = () => restoreJobs(core.db.jobs, queues, minuteAgo());
const queueOf = async <T>(name: string, work: (queue: Queue) => Promise<T>): Promise<T> => {
  const queue = new Queue(name, { connection: foe, prefix: core.region.id });
  return work(queue).finally(() => queue.close());
};

async function someShift() {
  const [shift] = await core.db.fleet.listShifts(serviceDayOf(core.clock.now(), daysOf(core.region)));
  if (shift === undefined) throw new Error("nobody drives today");
  return shift;
}

/** Three requests, times to say anew, and what is due now: nobody works yet. */
async function fillQueues() {
  const asked = await askNext(3);
  const shift = await someShift();
  await core.db.outbox.addJob("refreshEstimates", { shiftId: shift.id });
  await core.db.due.put({
    key: "tidy up",
    at: addSeconds(core.clock.now(), hours(-1)),
    job: "forgetOldRows",
    payload: {},
  });
  return asked;
}

describe("jobs that wait in a Redis that is emptied", () => {
  it("are all restored from Postgres by themselves, and each is done once", async () => {
    roles.push(await startRelay(core));
    const memory = new QueueMemory(core.db.jobs, queues, core.logger);
    await memory.look();
    const asked = await fillQueues();
    await core.services.drainDue();
    await isHanded();
    const before = await open();
    expect(before).toContain("assignTrip 3");
    expect(before).toContain("refreshEstimates 1");
    await foe.flushdb();
    expect(await queueOf("assign", (queue) => queue.getWaitingCount())).toBe(0);

    roles.push(await startWorkerRole(core));
    await eventually(async () => expect(await open()).toEqual([]));
    const records = await core.db.trips.listByIds(asked.map(({ trip }) => trip.id));
    for (const { trip, facts } of records) {
      expect(trip.status).toMatch(/^(un)?assigned$/);
      const told = facts.filter(({ kind }) => kind === "trip.assigned" || kind === "trip.notAssigned");
      expect(told).toHaveLength(1);
    }
    expect((await core.pool.query("SELECT 1 FROM due WHERE key = 'tidy up'")).rows).toEqual([]);
  });

  it("are restored by command, which says what there was", async () => {
    await fillQueues();
    const rebuild = async () => (await rebuildQueues(core, queues)).slice(0, 2);
    expect(await rebuild()).toEqual([
      "0 lost by the queues, 0 still there, 0 done already",
      "4 handed over now",
    ]);
    expect(await rebuild()).toEqual([
      "0 lost by the queues, 4 still there, 0 done already",
      "0 handed over now",
    ]);
    await foe.flushdb();
    expect(await rebuild()).toEqual([
      "4 lost by the queues, 0 still there, 0 done already",
      "4 handed over now",
    ]);
    expect(await queueOf("assign", (queue) => queue.getWaitingCount())).toBe(3);
  });
});

describe("a job that is not done", () => {
  it("is handed over again when its queue has lost it for a minute, and left alone while the queue has it", async () => {
    roles.push(await startRelay(core));
    await askNext(2);
    await isHanded();
    expect(await restored()).toEqual({ again: 0, there: 0, done: 0 }); // not a minute ago yet
    await age(2);
    await queueOf("assign", async (queue) => (await queue.getWaiting())[0]?.remove());
    expect(await restored()).toEqual({ again: 1, there: 1, done: 0 });
    await isHanded();
    await eventually(async () => expect(await queueOf("assign", (queue) => queue.getWaitingCount())).toBe(2));
    expect(await restored()).toEqual({ again: 0, there: 0, done: 0 });
  });

  it("needs no doing when another one that waits does the same", async () => {
    roles.push(await startRelay(core));
    const shift = await someShift();
    for (let time = 0; time < 3; time++) {
      await core.db.outbox.addJob("refreshEstimates", { shiftId: shift.id });
      await isHanded();
    }
    expect(await open()).toContain("refreshEstimates 1");
  });

  it("that fails for good is remembered, and tried again after a pause that grows", async () => {
    roles.push(await startRelay(core));
    let isBroken = true;
    const assignTrip = async () => {
      if (isBroken) throw new UnrecoverableError("the machine is broken");
    };
    const connection = new Redis(core.config.REDIS_URL, { maxRetriesPerRequest: null });
    const workers = startWorkers({
      connection,
      prefix: core.region.id,
      queues: workerQueues,
      handlers: { ...jobHandlers(core), assignTrip },
      settle: (row) => core.db.jobs.settle([row]),
      onDead: (row) => void core.db.jobs.noteDeath(row),
      onFailed: () => undefined,
      onError: () => undefined,
    });
    roles.push({ close: () => workers.close().finally(() => connection.disconnect()) });
    await core.db.outbox.addJob("assignTrip", { tripId: TripId.parse(randomUUID()) });
    const isDead = async () =>
      expect(await core.db.jobs.listOpen()).toMatchObject([{ name: "assignTrip", waiting: 0, dead: 1 }]);
    await eventually(isDead);
    await age(1.5); // a minute, and one more after the first death
    expect(await restored()).toEqual({ again: 0, there: 0, done: 0 });
    isBroken = false;
    await age(1);
    expect(await restored()).toEqual({ again: 1, there: 0, done: 0 });
    await eventually(async () => expect(await core.db.jobs.listOpen()).toEqual([]));
  });
});
