import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PlannedStop, RouteChange } from "../../../server/stores/index.ts";
import { type ShiftId, type StopId, TripId } from "../../../shared/ids/index.ts";
import { type Instant, serviceDay } from "../../../shared/time/index.ts";
import { beginLedger } from "../../support/beginLedger.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

const DAY = serviceDay("2026-11-23");
let core: TestCore;
let early: ShiftId;
let late: ShiftId;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());
beforeEach(async () => {
  await core.pool.query("DELETE FROM stops");
  await core.pool.query("DELETE FROM plans");
  const { rows } = await core.pool.query<{ id: ShiftId }>("SELECT id FROM shifts ORDER BY id LIMIT 2");
  early = rows[0]?.id ?? ("" as ShiftId);
  late = rows[1]?.id ?? ("" as ShiftId);
});

async function newTrip(): Promise<TripId> {
  const { rows } = await core.pool.query<{ id: TripId }>(
    `INSERT INTO trip_requests (id, rider_id, service_day, pickup, dropoff, requested_kind, requested_time, companions, aid,
       assistance, purpose, priority_class, requested_at, booked_by)
     SELECT gen_random_uuid(), id, '${DAY}', '{}', '{}', 'leaveAt', now(), 0, 'none', 'door', 'other', 1, now(), 'rider'
     FROM riders LIMIT 1 RETURNING id`,
  );
  const tripId = rows[0]?.id ?? ("" as TripId);
  await beginLedger(core.db, tripId);
  return tripId;
}

const time = Date.parse("2026-11-23T05:00:00Z") as Instant;
const visit = (tripId: TripId, kind: PlannedStop["kind"]): PlannedStop => ({
  id: randomUUID() as StopId,
  tripId,
  kind,
  scheduled: time,
  estimated: time,
});
const runVersion = async (shiftId: ShiftId) => (await core.db.fleet.listRuns([shiftId]))[0]?.version ?? 0;
const change = async (shiftId: ShiftId, stops: PlannedStop[]): Promise<RouteChange> => ({
  shiftId,
  runVersion: await runVersion(shiftId),
  stops,
});
const save = (changes: RouteChange[]) => core.db.transaction((tx) => tx.plans.saveRoutes(changes));
/** What stands on a shift, in order. */
const route = async (shiftId: ShiftId) =>
  (await core.db.fleet.listRuns([shiftId]))[0]?.stops.map((stop) => stop.id);

describe("the plan's version", () => {
  it("grows with every change of the day, however many come at once, the first ones too", async () => {
    const versions = await Promise.all(Array.from({ length: 6 }, () => core.db.plans.raise(DAY)));
    expect(versions.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await core.db.plans.getVersion(DAY)).toBe(6);
    await core.db.plans.raiseDayOf(await newTrip());
    expect(await core.db.plans.getVersion(DAY)).toBe(7);
  });

  it("is one of its day: of no trip, no day's grows", async () => {
    await core.db.plans.raiseDayOf(TripId.parse(randomUUID()));
    expect(await core.db.plans.getVersion(DAY)).toBe(0);
  });
});

describe("saving routes", () => {
  it("puts stops in the order given, and again in another", async () => {
    const [ada, bek] = [await newTrip(), await newTrip()];
    const [adaUp, adaDown] = [visit(ada, "pickup"), visit(ada, "dropoff")];
    const [bekUp, bekDown] = [visit(bek, "pickup"), visit(bek, "dropoff")];
    expect(await save([await change(early, [adaUp, adaDown])])).toBe(true);
    expect(await save([await change(early, [bekUp, adaUp, bekDown, adaDown])])).toBe(true);
    expect(await route(early)).toEqual([bekUp.id, adaUp.id, bekDown.id, adaDown.id]);
  });

  it("moves a trip from one vehicle to another in one step", async () => {
    const trip = await newTrip();
    const stops = [visit(trip, "pickup"), visit(trip, "dropoff")];
    await save([await change(early, stops)]);
    expect(await save([await change(early, []), await change(late, stops)])).toBe(true);
    expect(await route(early)).toEqual([]);
    expect(await route(late)).toEqual(stops.map((stop) => stop.id));
  });

  it("lays out what is ahead after what is done", async () => {
    const [ada, bek] = [await newTrip(), await newTrip()];
    const [adaUp, adaDown] = [visit(ada, "pickup"), visit(ada, "dropoff")];
    const [bekUp, bekDown] = [visit(bek, "pickup"), visit(bek, "dropoff")];
    await save([await change(early, [adaUp, adaDown])]);
    for (const status of ["onTheWay", "arrived"] as const)
      await core.db.stops.setStatus(adaUp.id, status, {});
    await core.db.stops.setStatus(adaUp.id, "done", { doneAt: time });
    await save([await change(early, [bekUp, bekDown, adaDown])]);
    expect(await route(early)).toEqual([adaUp.id, bekUp.id, bekDown.id, adaDown.id]);
  });

  it("lets one of many planners save that all read the same run", async () => {
    const read = await change(early, []);
    const planned = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const trip = await newTrip();
        return { ...read, stops: [visit(trip, "pickup"), visit(trip, "dropoff")] };
      }),
    );
    const saved = await Promise.all(planned.map((each) => save([each])));
    expect(saved.filter((isSaved) => isSaved)).toHaveLength(1);
    expect(await route(early)).toHaveLength(2);
  });

  it("lets planners of different runs save whatever else has changed that day", async () => {
    const reads = [await change(early, []), await change(late, [])];
    const planned = await Promise.all(
      reads.map(async (read) => {
        const trip = await newTrip();
        return { ...read, stops: [visit(trip, "pickup"), visit(trip, "dropoff")] };
      }),
    );
    expect(await Promise.all(planned.map((each) => save([each])))).toEqual([true, true]);
  });

  it("is refused when another planner has found a place for the same trip", async () => {
    const trip = await newTrip();
    const [first, second] = [await change(early, []), await change(late, [])];
    const stops = () => [visit(trip, "pickup"), visit(trip, "dropoff")];
    expect(await save([{ ...first, stops: stops() }])).toBe(true);
    expect(await save([{ ...second, stops: stops() }])).toBe(false);
    expect(await route(late)).toEqual([]);
  });

  it("is refused when the driver has reported something since the run was read", async () => {
    const trip = await newTrip();
    const stops = [visit(trip, "pickup"), visit(trip, "dropoff")] as const;
    await save([await change(early, [...stops])]);
    const computed = await change(early, [...stops].reverse());
    await core.db.stops.setStatus(stops[0].id, "onTheWay", { departedAt: time });
    expect(await save([computed])).toBe(false);
    expect(await route(early)).toEqual(stops.map((stop) => stop.id));
  });

  it("raises the versions of the runs it touches, and of no others", async () => {
    const trip = await newTrip();
    const before = [await runVersion(early), await runVersion(late)];
    await save([await change(early, [visit(trip, "pickup"), visit(trip, "dropoff")])]);
    expect([await runVersion(early), await runVersion(late)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });
});
