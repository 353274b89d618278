import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planShiftsOf } from "../../../../server/compose/planShiftsOf.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { wakePlanners } from "../../../../server/services/records/watchDays.ts";
import { ServiceDay } from "../serviceDay.ts";
import {
  askForTomorrow,
  narrow,
  onlyShiftsOf,
  type Planner,
  readBy,
  startPlanner,
  tomorrowOf,
  withPlanner,
} from "./planners.ts";

/** Of one contract: a van with a lift and a car. */
const [VAN, CAR] = ["007 ZZZ 11", "008 ZZZ 11"];

let day: ServiceDay;
let planner: Planner;
let walking: TripRecord[];
let dan: TripRecord;
const now = (record: TripRecord) => day.trip(record.trip.id);
const due = async () => {
  const { rows } = await day.core.pool.query(
    "SELECT key FROM due WHERE job = 'buildDay' AND payload->>'serviceDay' = $1 ORDER BY key",
    [tomorrowOf(day)],
  );
  return rows.map(({ key }) => String(key));
};

beforeAll(async () => {
  day = await ServiceDay.begin();
  planner = await startPlanner(day);
  withPlanner(day, planner);
});
afterAll(async () => {
  await planner?.close();
  await day?.end();
});

describe("a coming day", () => {
  it("has its builds among what is due: in the evening before and in its night, entered once", async () => {
    await planShiftsOf(day.core);
    await planShiftsOf(day.core);
    expect(await due()).toEqual([`buildDay evening ${tomorrowOf(day)}`, `buildDay night ${tomorrowOf(day)}`]);
  });

  it("leaves without a vehicle whom insertion finds none for", async () => {
    await narrow(day, VAN);
    await onlyShiftsOf(day, tomorrowOf(day), [VAN]);
    const [ada, ben, cora, other] = day.walkers("visual", 4);
    if (!ada || !ben || !cora || !other) throw new Error("four riders are there");
    walking = [];
    for (const [rider, leaveAt] of [
      [ada, "12:00"],
      [ben, "12:20"],
      [cora, "12:40"],
    ] as const)
      walking.push(await askForTomorrow(day, rider, { leaveAt }));
    dan = await askForTomorrow(day, other, { leaveAt: "12:20", aid: "powerWheelchair" });
    expect(walking.map(({ vehicle }) => vehicle?.plate)).toEqual([VAN, VAN, VAN]);
    expect(dan.trip.status).toBe("unassigned");
  });

  it("is built anew when a shift is added: whoever had no vehicle gets one, and what was promised to the others stays", async () => {
    await planShiftsOf(day.core); // all shifts of the templates, of which the day had but one
    await onlyShiftsOf(day, tomorrowOf(day), [VAN, CAR]);
    expect(await due()).toContain(`buildDay fleet ${tomorrowOf(day)}`);
    await day.comeDue();
    const served = await now(dan);
    expect(served.trip.status).toBe("assigned");
    expect(served.vehicle?.plate).toBe(VAN);
    for (const before of walking) {
      const after = await now(before);
      expect(after.promise).toEqual(before.promise);
      const { from, until } = after.promise.pickupWindow;
      const at = after.placement?.pickup.scheduled ?? 0;
      expect(at).toBeGreaterThanOrEqual(from);
      expect(at).toBeLessThanOrEqual(until);
    }
    // Somebody rides with the car now; nobody had heard of a vehicle, so nobody is told of another one.
    const all = await Promise.all(walking.map(now));
    expect(all.map(({ vehicle }) => vehicle?.plate)).toContain(CAR);
    for (const { facts } of all) expect(facts.filter(({ kind }) => kind === "trip.assigned")).toHaveLength(1);
  });

  it("hides from riders which vehicle comes, until the evening's build is saved; dispatchers know all the while", async () => {
    expect(readBy(day, await now(dan))).not.toHaveProperty("vehicle");
    expect(JSON.stringify(readBy(day, await now(dan)))).not.toContain(VAN);
    await day.setTime("17:59");
    await day.comeDue();
    expect(readBy(day, await now(dan))).not.toHaveProperty("vehicle");
    await day.setTime("18:00");
    await day.comeDue();
    expect(readBy(day, await now(dan)).vehicle).toMatchObject({ plate: VAN, driverPhone: "" });
    const facts = await day.core.db.facts.listOfDay(tomorrowOf(day), ["day.vehiclesTold"]);
    expect(facts.map(({ details }) => details)).toEqual([{ trips: 4 }]);
    expect(await due()).toEqual([`buildDay night ${tomorrowOf(day)}`]);
  });

  it("is built once more at night, and nobody is told twice", async () => {
    const before = await Promise.all([...walking, dan].map(now));
    await day.setTime("25:00");
    await day.comeDue();
    expect(await due()).toEqual([]);
    const facts = await day.core.db.facts.listOfDay(tomorrowOf(day), ["day.vehiclesTold"]);
    expect(facts).toHaveLength(1);
    for (const record of before) expect((await now(record)).promise).toEqual(record.promise);
  });

  it("is nothing for a build once it has begun", async () => {
    await day.setTime("27:30");
    expect(await planner.buildDay(tomorrowOf(day))).toBe("nothingToDo");
  });
});

it("brings a planner to a day whose fleet changes: to a coming one to build it, to the one under way to improve it", async () => {
  const { due: rows } = day.core.db;
  const today = tomorrowOf(day); // it is past three
  const when = { now: day.core.clock.now(), today };
  const put: string[] = [];
  const store = { ...rows, put: async (row: { key: string }) => void put.push(row.key) };
  await wakePlanners(store, today, when);
  await wakePlanners(store, "2099-01-02" as typeof today, when);
  expect(put).toEqual([`improveDay ${today}`, "buildDay fleet 2099-01-02"]);
});
