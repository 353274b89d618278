import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { PlannerSeat } from "../../../server/stores/postgres/plannerSeat.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { seconds, serviceDay } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { createBareDatabase, type TestDatabase } from "../../support/testDatabase.ts";

const monday = serviceDay("2026-03-02");
const tuesday = serviceDay("2026-03-03");
let database: TestDatabase;
let kysely: ReturnType<typeof createKysely>;
const seats: PlannerSeat[] = [];
beforeAll(async () => {
  database = await createBareDatabase();
  kysely = createKysely(createPool(database.databaseUrl, 2));
});
afterEach(() => Promise.all(seats.splice(0).map((seat) => seat.close())));
afterAll(async () => {
  await kysely?.destroy();
  await database?.drop();
});

async function sitDown(): Promise<PlannerSeat> {
  const seat = new PlannerSeat(database.databaseUrl, () => undefined);
  seats.push(seat);
  await seat.start();
  return seat;
}
const hasPlanner = () => createDatabase(kysely).plans.hasPlanner();
/** As if the process had been killed: its connections end without a word. */
const cutOff = () =>
  sql`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`.execute(kysely);

it("a day is one planner's at a time, other days are free meanwhile", async () => {
  const [one, other] = [await sitDown(), await sitDown()];
  const answer = await one.oneAtATime(monday, async () => [
    await one.oneAtATime(monday, async () => "mine"),
    await other.oneAtATime(monday, async () => "mine"),
    await other.oneAtATime(tuesday, async () => "mine"),
  ]);
  expect(answer).toEqual(["taken", "taken", "mine"]);
  await expect(one.oneAtATime(monday, () => Promise.reject(new Error("no plan")))).rejects.toThrow("no plan");
  expect(await other.oneAtATime(monday, async () => "mine")).toBe("mine");
});

it("whoever may not be kept waiting gets the day: its search is ended, and nobody else begins one first", async () => {
  const [one, other] = [await sitDown(), await sitDown()];
  const order: string[] = [];
  const search = one.oneAtATime(monday, async (signal) => {
    order.push("search");
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  await eventually(() => expect(order).toEqual(["search"]));
  const room = other.oneAtATime(
    monday,
    async () => {
      order.push("room");
      expect(await one.oneAtATime(monday, async () => "mine")).toBe("taken");
      expect(await one.oneAtATime(tuesday, async () => "mine")).toBe("mine");
    },
    { waits: seconds(5) },
  );
  expect(await search).toBe("taken");
  await room;
  expect(order).toEqual(["search", "room"]);
  expect(await one.oneAtATime(monday, async () => "mine")).toBe("mine");
});

it("everybody sees whether a planner is there", async () => {
  expect(await hasPlanner()).toBe(false);
  const [one, other] = [await sitDown(), await sitDown()];
  await one.close();
  expect(await hasPlanner()).toBe(true);
  await other.close();
  await eventually(async () => expect(await hasPlanner()).toBe(false));
});

it("who is cut off is told so, the day is free at once, and the planner comes back by itself", async () => {
  const one = await sitDown();
  await one.oneAtATime(monday, async (signal) => {
    await cutOff();
    await eventually(() => expect(signal.aborted).toBe(true));
    const other = await sitDown();
    expect(await other.oneAtATime(monday, async () => "mine")).toBe("mine");
    await other.close();
  });
  await eventually(async () => expect(await one.oneAtATime(monday, async () => "mine")).toBe("mine"));
});
