import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Plan, relaxToReality } from "../../../../server/domain/scheduling/index.ts";
import type { PromiseBounds, TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { commitPlacing, type Placing } from "../../../../server/services/planning/commitPlacing.ts";
import { PromisesBroken, savePlan } from "../../../../server/services/planning/savePlan.ts";
import { addSeconds, minutes, type Seconds, seconds } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 10);
});
afterAll(() => day?.end());

/** Asked for, and promised: picked up within twenty minutes from then on. */
async function promised(leaveAt: string): Promise<TripRecord> {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  const record = await day.askAndAssign(rider, { leaveAt });
  expect(record.promise).toMatchObject({ state: "given", entries: 2 });
  return record;
}

type Stop = Plan["routes"][number]["stops"][number];
/** The plan as it is, and one in which this trip's vehicle comes so much later. */
async function comeLater({ trip }: TripRecord, by: Seconds): Promise<Placing> {
  const records = await day.loadDay();
  const { problem, plan } = day.problemOf(records);
  const before = relaxToReality(problem, plan).plan;
  const later = (at: Seconds) => seconds(at + by);
  const move = (stop: Stop): Stop =>
    stop.kind === "break" || stop.tripId !== trip.id
      ? stop
      : {
          ...stop,
          ...{ arriveAt: later(stop.arriveAt), beginAt: later(stop.beginAt), leaveAt: later(stop.leaveAt) },
        };
  const routes = before.routes.map((route) =>
    route.stops.some((stop) => move(stop) !== stop) ? { ...route, stops: route.stops.map(move) } : route,
  );
  return { day: records, before, after: { ...before, routes }, placed: [], refused: [] };
}
const parts = () => ({ ...day.core, ...day.planningParts, createId: randomUUID });
const save = (placing: Placing) => day.core.db.transaction((tx) => savePlan(tx, placing, parts()));
/** Twenty minutes, so much later than promised, and everything else with them. */
const later = ({ promise }: TripRecord, by: Seconds): PromiseBounds => ({
  pickupWindow: {
    from: addSeconds(promise.pickupWindow.from, by),
    until: addSeconds(promise.pickupWindow.until, by),
  },
  latestArrival: promise.latestArrival && addSeconds(promise.latestArrival, by),
  maxRideTime: promise.maxRideTime,
});
const ledgerOf = async ({ trip }: TripRecord) =>
  (await day.core.db.promises.listEntries(trip.id)).map(({ kind }) => kind);

describe("a plan that would break a given promise", () => {
  it("cannot be saved, neither by coming late nor by leaving the rider out", async () => {
    const ada = await promised("08:30");
    const placing = await comeLater(ada, minutes(45));
    await expect(save(placing)).rejects.toBeInstanceOf(PromisesBroken);
    const without = placing.before.routes.map((route) => ({
      ...route,
      stops: route.stops.filter((stop) => stop.kind === "break" || stop.tripId !== ada.trip.id),
    }));
    const leftOut = { ...placing, after: { ...placing.before, routes: without } };
    await expect(save(leftOut)).rejects.toBeInstanceOf(PromisesBroken);
    expect(await day.trip(ada.trip.id)).toMatchObject({ promise: ada.promise, placement: ada.placement });
  });

  it("is saved with the entry that says so, and holds to the new bounds from then on", async () => {
    const ada = await promised("11:00");
    const bounds = later(ada, minutes(45));
    const placing = await comeLater(ada, minutes(45));
    const breakings = [{ tripId: ada.trip.id, bounds, reason: "vehicle" as const }];
    await commitPlacing(parts(), { ...placing, breakings }, day.dispatcher);
    const after = await day.trip(ada.trip.id);
    expect(after.promise).toEqual({
      ...{ ...bounds, state: "given", asked: ada.promise.asked, told: bounds, entries: 3 },
    });
    expect(after.placement?.pickup.scheduled).toBe(
      ada.placement && addSeconds(ada.placement.pickup.scheduled, minutes(45)),
    );
    expect(after.facts.at(-1)).toMatchObject({ kind: "promise.broken", by: day.dispatcher });
    expect(await ledgerOf(ada)).toEqual(["asked", "given", "broken"]);
    // The day is planned with what holds now: another 45 minutes would break that again, and back would be too early.
    expect(
      (await day.loadDay()).runs.flatMap(({ stops }) => stops.map(({ promise }) => promise)),
    ).toContainEqual(after.promise);
    await expect(save(await comeLater(ada, minutes(45)))).rejects.toBeInstanceOf(PromisesBroken);
    await expect(save(await comeLater(ada, minutes(-45)))).rejects.toBeInstanceOf(PromisesBroken);
  });

  it("is not saved when it does not keep the new bounds either, and then nothing is written", async () => {
    const ada = await promised("14:00");
    const placing = await comeLater(ada, minutes(60));
    const breakings = [{ tripId: ada.trip.id, bounds: later(ada, minutes(30)), reason: "road" as const }];
    const saving = commitPlacing(parts(), { ...placing, breakings }, day.dispatcher);
    await expect(saving).rejects.toBeInstanceOf(PromisesBroken);
    expect(await ledgerOf(ada)).toEqual(["asked", "given"]);
    expect((await day.trip(ada.trip.id)).placement).toEqual(ada.placement);
  });
});
