import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../../server/compose/role.ts";
import { startRelay } from "../../../server/compose/worker.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import { faultsOfAnswers, faultsOfStoredPlan } from "../../scenarios/storedPlans.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

const REQUESTS = 45;
let core: TestCore;
let relay: Role;
let workers: ChildProcess[] = [];
/** Each story has a world and workers of its own: a killed worker's jobs stay active until their locks run out. */
beforeEach(async () => {
  core = await createTestCore();
  relay = await startRelay(core);
});
afterEach(async () => {
  const running = workers.filter((each) => each.exitCode === null && each.signalCode === null);
  workers = [];
  const gone = running.map((each) => once(each, "exit"));
  for (const worker of running) worker.kill("SIGKILL");
  await Promise.all(gone);
  await relay?.close();
  await core?.end();
});

/** A worker in a process of its own, as `npm run serve -- --role worker` starts it. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, REDIS_URL, SESSION_SECRET } = core.config;
  const worker = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--role", "worker"], {
    env: { ...process.env, DATABASE_URL, REDIS_URL, SESSION_SECRET, DEMO: "1", LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(worker);
  for await (const line of worker.stdout ?? []) if (String(line).includes('"msg":"ready"')) break;
  return worker;
}

const read = (ids: TripRecord["trip"]["id"][]) => core.db.trips.listByIds(ids);
const isWaiting = ({ trip }: TripRecord) => trip.status === "requested";

describe("a worker that is killed in the middle of its work", () => {
  it("loses and doubles nothing: another one ends what it began", { timeout: 120_000 }, async () => {
    const first = await startWorker();
    const asked = await askWishes(core, wishesOfToday(core).slice(0, REQUESTS));
    const ids = asked.map(({ trip }) => trip.id);
    await eventually(async () => expect((await read(ids)).some((each) => !isWaiting(each))).toBe(true));
    first.kill("SIGKILL");
    await once(first, "exit");
    expect((await read(ids)).some(isWaiting)).toBe(true);

    await startWorker();
    await eventually(async () => expect((await read(ids)).filter(isWaiting)).toEqual([]), 200);
    const records = await read(ids);
    const assigned = records.filter(({ trip }) => trip.status === "assigned");
    for (const { trip, placement } of records) {
      expect(placement !== undefined).toBe(trip.status === "assigned");
      if (trip.status !== "assigned")
        expect(trip).toMatchObject({ status: "unassigned", reason: { key: expect.any(String) } });
    }
    // Each rider heard of it once, and each trip is in one vehicle once.
    for (const { facts } of assigned)
      expect(facts.filter(({ kind }) => kind === "trip.assigned")).toHaveLength(1);
    const stops = await core.pool.query("SELECT DISTINCT trip_id, kind FROM stops");
    expect(stops.rowCount).toBe(2 * assigned.length);
    expect(await faultsOfAnswers(core)).toEqual([]);
    expect(await faultsOfStoredPlan(core)).toEqual([]);
  });
});

describe("a worker that is asked to end in the middle of its work", () => {
  it("finishes or returns what it began, and another one goes on at once", { timeout: 120_000 }, async () => {
    const worker = await startWorker();
    const asked = await askWishes(core, wishesOfToday(core).slice(0, REQUESTS));
    const ids = asked.map(({ trip }) => trip.id);
    await eventually(async () => expect((await read(ids)).some((each) => !isWaiting(each))).toBe(true));
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([0, null]);
    expect(await countActive()).toBe(0); // no job waits for a lock to run out

    await startWorker();
    await eventually(async () => expect((await read(ids)).filter(isWaiting)).toEqual([]), 200);
    expect(await faultsOfAnswers(core)).toEqual([]);
    expect(await faultsOfStoredPlan(core)).toEqual([]);
  });
});

/** Jobs that a worker has taken and neither finished nor given back. */
async function countActive(): Promise<number> {
  const connection = new Redis(core.config.REDIS_URL);
  const queue = new Queue("assign", { connection, prefix: core.region.id });
  const count = await queue.getActiveCount();
  await queue.close();
  connection.disconnect();
  return count;
}
