import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../../server/compose/role.ts";
import { startRelay, startWorkerRole } from "../../../server/compose/worker.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import { PostgresClockStore } from "../../../server/stores/postgres/clockStore.ts";
import { addSeconds, hours, instant } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

let core: TestCore;
const roles: Role[] = [];
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  for (const role of roles.splice(0).reverse()) await role.close();
  await core?.end();
});

/** Three trips for which no vehicle was found, and a clock at which all of them are over. */
async function threeOverdue(): Promise<TripRecord[]> {
  const [first, second, third] = wishesOfToday(core);
  const asked = await askWishes(core, [first, second, third]);
  await core.pool.query("UPDATE trip_requests SET status = 'unassigned', version = version + 1");
  const now = addSeconds(core.clock.now(), hours(24));
  const clock = { now, anchorReal: instant(Date.now()), speed: 1, paused: true };
  await new PostgresClockStore(core.kysely).save(clock);
  await core.demoClock?.follow();
  return asked;
}
async function expectMissedOnce(asked: TripRecord[]): Promise<void> {
  const records = await core.db.trips.listByIds(asked.map(({ trip }) => trip.id));
  expect(records.map(({ trip }) => trip.status)).toEqual(asked.map(() => "missed"));
  for (const { facts } of records) expect(facts.filter(({ kind }) => kind === "trip.missed")).toHaveLength(1);
}
const dueTrips = async () =>
  (await core.pool.query("SELECT key FROM due WHERE job = 'missOverdueTrip'")).rowCount;
const emptyRedis = async () => {
  const foe = new Redis(core.config.REDIS_URL);
  await foe.flushdb();
  foe.disconnect();
};

describe("what is due", () => {
  it("is done by the workers within seconds of the clock's coming there, each thing once", async () => {
    const asked = await threeOverdue();
    roles.push(await startRelay(core), await startWorkerRole(core), await startWorkerRole(core));
    await eventually(() => expectMissedOnce(asked), 100);
    await eventually(async () => expect(await dueTrips()).toBe(0), 100);
  });

  it("is not lost when Redis forgets the jobs that were handed to it", async () => {
    const asked = await threeOverdue();
    roles.push(await startRelay(core));
    await core.services.drainDue();
    const handed = async () => {
      const { rows } = await core.pool.query("SELECT 1 FROM outbox WHERE published_no IS NULL");
      expect(rows).toEqual([]);
    };
    await eventually(handed, 100);
    await emptyRedis();
    expect(await dueTrips()).toBe(3);
    roles.push(await startWorkerRole(core));
    await eventually(() => expectMissedOnce(asked), 100);
    await eventually(async () => expect(await dueTrips()).toBe(0), 100);
  });

  it("is handed over once across a restart, though its job waits", async () => {
    await threeOverdue();
    const relay = await startRelay(core);
    await core.services.drainDue();
    await relay.close();
    roles.push(await startRelay(core));
    expect(await core.services.drainDue()).toBe(0);
    const waits = async () =>
      (await core.pool.query("SELECT 1 FROM outbox WHERE published_no IS NULL")).rowCount;
    await eventually(async () => expect(await waits()).toBe(0), 100);
    const { rows } = await core.pool.query<{ id: string }>(
      "SELECT id FROM outbox WHERE name = 'missOverdueTrip'",
    );
    const redis = new Redis(core.config.REDIS_URL);
    const known = await redis.keys(`${core.region.id}:upkeep:outbox-*`);
    redis.disconnect();
    const jobs = known.filter((key) => rows.some(({ id }) => key.includes(`:outbox-${id}-`)));
    expect(rows).toHaveLength(3);
    expect(jobs).toHaveLength(3);
  });
});
