import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../server/stores/index.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import { createTestTables, type TestTables } from "../../support/testTables.ts";

let tables: TestTables;
let db: Database;
beforeAll(async () => {
  tables = await createTestTables();
  db = createDatabase(tables.kysely);
});
afterAll(() => tables?.end());
afterEach(async () => {
  await tables.kysely.deleteFrom("due").execute();
  await tables.kysely.deleteFrom("outbox").execute();
});

const at = (time: string): Instant => instant(Date.parse(`2026-03-02T${time}:00Z`));
const trip = (no: number): TripId => TripId.parse(`00000000-0000-4000-8000-${String(no).padStart(12, "0")}`);
const put = (no: number, time: string, stores: Pick<Database, "due"> = db) =>
  stores.due.put({
    key: `trip ${no}`,
    at: at(time),
    job: "missOverdueTrip",
    payload: { tripId: trip(no) },
  });
/** Service time and, unless told otherwise, real time. */
const handOver = (now: string, limit = 100, real = now) =>
  db.due.handOver({ now: at(now), handedAt: at(real) }, limit);
async function handed() {
  const rows = await tables.kysely.selectFrom("outbox").select(["name", "payload"]).orderBy("id").execute();
  return rows.map(({ payload }) => keyOf(payload));
}
const keyOf = (payload: object) => (payload as { due?: { key: string } }).due?.key;
/** The row of the job that was handed over last for this key. */
async function jobOf(key: string): Promise<number> {
  const rows = await tables.kysely
    .selectFrom("outbox")
    .select(["id", "payload"])
    .orderBy("id", "desc")
    .execute();
  const found = rows.find(({ payload }) => keyOf(payload) === key);
  if (found === undefined) throw new Error(`${key} was not handed over`);
  return Number(found.id);
}
const waiting = async () =>
  (await tables.kysely.selectFrom("due").select("key").orderBy("key").execute()).map(({ key }) => key);

describe("what is due", () => {
  it("waits until its time, then goes to the outbox as its job, the earliest first", async () => {
    await put(1, "12:00");
    await put(2, "10:00");
    await put(3, "11:00");
    expect(await handOver("09:59")).toBe(0);
    expect(await handOver("11:30")).toBe(2);
    expect(await handed()).toEqual(["trip 2", "trip 3"]);
    const [row] = await tables.kysely.selectFrom("outbox").selectAll().orderBy("id").execute();
    expect(row).toMatchObject({ kind: "job", name: "missOverdueTrip", payload: { tripId: trip(2) } });
  });

  it("is handed over in chunks, all of it and in order", async () => {
    // 250 rows, put in the opposite order, 100 at a time: 100, 100, 50.
    for (let no = 250; no > 0; no--)
      await put(no, `${String(Math.floor(no / 60)).padStart(2, "0")}:${String(no % 60).padStart(2, "0")}`);
    expect([await handOver("12:00"), await handOver("12:00"), await handOver("12:00")]).toEqual([
      100, 100, 50,
    ]);
    expect(await handed()).toEqual(Array.from({ length: 250 }, (_, index) => `trip ${index + 1}`));
    expect(await handOver("12:00")).toBe(0);
  });

  it("takes the place of what waited under its key, and can be called off", async () => {
    await put(1, "10:00");
    await put(1, "12:00");
    await put(2, "10:00");
    await db.due.cancel("trip 2");
    expect(await handOver("11:00")).toBe(0);
    expect(await handOver("12:00")).toBe(1);
  });

  it("is a job that somebody knows, with that job's payload: anything else does not compile", () => {
    const wrong = [
      // @ts-expect-error nobody knows this job
      () => db.due.put({ key: "a", at: at("10:00"), job: "tidyUp", payload: {} }),
      () =>
        db.due.put({
          key: "b",
          at: at("10:00"),
          job: "missOverdueTrip",
          // @ts-expect-error the payload of another job
          payload: { shiftId: ShiftId.parse(trip(1)) },
        }),
    ];
    expect(wrong).toHaveLength(2);
  });

  it("comes with the change it belongs to, or not at all", async () => {
    const undone = db.transaction(async (tx) => {
      await put(1, "10:00", tx);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await waiting()).toEqual([]);
  });
});

describe("several that hand over at once", () => {
  it("hand each row over once", async () => {
    for (let no = 1; no <= 120; no++) await put(no, "10:00");
    const counts = await Promise.all(Array.from({ length: 6 }, () => handOver("10:00", 20)));
    expect(counts.reduce((sum, count) => sum + count)).toBe((await handed()).length);
    while ((await handOver("10:00", 20)) > 0);
    const keys = await handed();
    expect(keys).toHaveLength(120);
    expect(new Set(keys).size).toBe(120);
  });

  it("pass by a row that is being put anew", async () => {
    await put(1, "10:00");
    await put(2, "10:00");
    await db.transaction(async (tx) => {
      await put(1, "15:00", tx);
      expect(await handOver("10:00")).toBe(1);
    });
    expect(await handed()).toEqual(["trip 2"]);
    expect(await handOver("14:59", 100, "10:00")).toBe(0);
    expect(await handOver("15:00", 100, "10:00")).toBe(1);
  });
});

describe("a row that was handed over", () => {
  it("stays until its job is done, and is handed over once: who looks after it is the job's own row", async () => {
    await put(1, "10:00");
    await handOver("10:00", 100, "20:00");
    expect(await handOver("23:00", 100, "23:00")).toBe(0);
    expect(await waiting()).toEqual(["trip 1"]);
    await db.jobs.settle([await jobOf("trip 1")]);
    expect(await waiting()).toEqual([]);
  });

  it("is not settled by the job of what waited under its key before", async () => {
    await put(1, "10:00");
    await handOver("10:00");
    const old = await jobOf("trip 1");
    await put(1, "10:00"); // by its own job: not yet
    await db.jobs.settle([old]);
    expect(await waiting()).toEqual(["trip 1"]);
    expect(await handOver("10:00")).toBe(1);
    await db.jobs.settle([await jobOf("trip 1")]);
    expect(await waiting()).toEqual([]);
  });
});
