import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Role, startRelay } from "../../../server/composeWorker.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import { faultsOfAnswers, faultsOfStoredPlan } from "../../scenarios/storedPlans.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

const REQUESTS = 90;
let core: TestCore;
let relay: Role;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  core = await createTestCore();
  relay = await startRelay(core);
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
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
    await vi.waitFor(async () => expect((await read(ids)).some((each) => !isWaiting(each))).toBe(true), {
      timeout: 30_000,
      interval: 5,
    });
    first.kill("SIGKILL");
    await once(first, "exit");
    expect((await read(ids)).some(isWaiting)).toBe(true);

    await startWorker();
    await vi.waitFor(async () => expect((await read(ids)).filter(isWaiting)).toEqual([]), {
      timeout: 60_000,
      interval: 200,
    });
    const records = await read(ids);
    const assigned = records.filter(({ trip }) => trip.status === "assigned");
    for (const { trip, placement } of records) {
      expect(placement !== undefined).toBe(trip.status === "assigned");
      if (trip.status !== "assigned")
        expect(trip).toMatchObject({ status: "unassigned", reason: { key: expect.any(String) } });
    }
    // Each rider heard of it once, and each trip is in one vehicle once.
    for (const { story } of assigned)
      expect(story.filter(({ what }) => what.key === "story.assigned")).toHaveLength(1);
    const stops = await core.pool.query("SELECT DISTINCT trip_id, kind FROM stops");
    expect(stops.rowCount).toBe(2 * assigned.length);
    expect(await faultsOfAnswers(core)).toEqual([]);
    expect(await faultsOfStoredPlan(core)).toEqual([]);
  });

  it("ends in order when asked to, with nothing half done", async () => {
    const worker = await startWorker();
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([0, null]);
  });
});
