import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { startPlannerRole } from "../../../../server/compose/planner.ts";
import {
  insertTrip,
  insertTrips,
  load,
  type Plan,
  type Problem,
  relaxToReality,
  verifyPlan,
} from "../../../../server/domain/scheduling/index.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { districtOf } from "../../../../server/regions/index.ts";
import { createRouting } from "../../../../server/routing/index.ts";
import { dayProblem } from "../../../../server/services/planning/dayProblem.ts";
import type { DaySolver } from "../../../../server/services/planning/daySolver.ts";
import type { DayRecords } from "../../../../server/services/planning/loadDay.ts";
import { OutdatedPlan, savePlan } from "../../../../server/services/planning/savePlan.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import { operationalDay } from "../../../../server/solving/operationalDay.ts";
import { askWishes, wishesOfToday } from "../../../support/wishes.ts";
import { ServiceDay } from "../serviceDay.ts";

const threads = new LazyDayTeam(() => DayTeam.start(1));
const solver: DaySolver = threads;

let service: ServiceDay;
beforeEach(async () => {
  service = await ServiceDay.begin();
});
afterEach(() => service.end());
afterAll(() => threads.close());

/** The day with these trips waiting, over the service's own travel times, which depend on the hour. */
function problemWith(day: DayRecords, waiting: readonly TripRecord[]): { problem: Problem; plan: Plan } {
  const { region, terms } = service.core;
  const routing = createRouting(region);
  const districtAt = (point: Parameters<typeof districtOf>[1]) => districtOf(region, point)?.id;
  const parts = { region, termsOn: terms.on, districtOf: districtAt, routing };
  const { problem, plan } = dayProblem(day, waiting, parts);
  expect(problem.matrix.timeDependent).toBe(true);
  return relaxToReality(problem, plan);
}

/** In one transaction. The ids of the stops are what they are; who is served by whom, and in which order, is what counts. */
const save = (day: DayRecords, { before, after }: { before: Plan; after: Plan }) => {
  let count = 0;
  const createId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
  const { db, region, terms } = service.core;
  return db.transaction((tx) =>
    savePlan(tx, { day, before, after }, { region, createId, termsOn: terms.on }),
  );
};

const ordersOf = ({ routes }: Plan): string[] =>
  routes
    .map(({ shiftId, stops }) => {
      const visits = stops.flatMap((stop) => (stop.kind === "break" ? [] : [`${stop.kind} ${stop.tripId}`]));
      return [shiftId, ...visits].join(", ");
    })
    .sort();

it("builds a demo day from nothing, which is checked, saved, read back and improved", async () => {
  const { core } = service;
  const wishes = wishesOfToday(core);
  const lanes = [0, 1, 2, 3].map((lane) => wishes.filter((_, number) => number % 4 === lane));
  await Promise.all(lanes.map((lane) => askWishes(core, lane)));
  const waiting = await core.db.trips.listRequested(service.today, 1000);
  expect(waiting.length).toBeGreaterThan(100);
  const day = await service.loadDay();
  const { problem, plan: before } = problemWith(day, waiting);
  const options = { seed: 1, budget: { steps: 60 } };
  const after = await solver.build(problem, options);
  expect(verifyPlan(problem, after)).toEqual([]);
  expect(after.unassigned.length).toBeLessThan(waiting.length / 4);

  await save(day, { before, after });
  await expect(save(day, { before, after })).rejects.toThrow(OutdatedPlan); // the day has a new version now
  const left = new Set(after.unassigned.map(({ tripId }) => tripId));
  const kept = problemWith(
    await service.loadDay(),
    waiting.filter(({ trip }) => left.has(trip.id)),
  );
  expect(ordersOf(kept.plan)).toEqual(ordersOf(after));
  expect(verifyPlan(kept.problem, kept.plan)).toEqual([]);

  const better = await solver.improve(kept.problem, kept.plan, options);
  expect(verifyPlan(kept.problem, better)).toEqual([]);
  expect(better.unassigned.length).toBeLessThanOrEqual(kept.plan.unassigned.length);
});

it("makes room where single insertion finds none: those who were told ride with the other vehicle, within what was promised", async () => {
  // All of one contract that has a van with a lift and, here, one car. Ada, Ben and Cora walk; Dan comes in a power wheelchair.
  const [ada, ben, cora, dan] = service.walkers("visual", 4);
  if (!ada || !ben || !cora || !dan) throw new Error("four riders are there");
  const walking = [
    await service.ask(ada, { leaveAt: "12:00" }),
    await service.ask(ben, { leaveAt: "12:20" }),
    await service.ask(cora, { leaveAt: "12:40" }),
  ];
  const newcomer = await service.ask(dan, { leaveAt: "12:20", aid: "powerWheelchair" });
  const day = await service.loadDay();
  const plates = ["007 ZZZ 11", "008 ZZZ 11"];
  const runs = plates.flatMap((plate) => day.runs.filter(({ shift }) => shift.vehicle.plate === plate));
  const { problem } = problemWith({ ...day, runs }, [...walking, newcomer]);
  const [van, car] = problem.shifts;
  if (van === undefined || car === undefined) throw new Error("two vehicles drive");
  // One rides at a time, so that the three fill the van's hour.
  const narrow = { ...van, layouts: [load({ ambulatory: 1 }), load({ largeWheelchair: 1 })] };
  const order = walking.map(({ trip }) => trip.id);
  const first = insertTrips({ ...problem, shifts: [narrow] }, { routes: [], unassigned: [] }, order);
  expect(first.rejected).toEqual([]);
  const plan = { ...first.plan, unassigned: [{ tripId: newcomer.trip.id, reason: "waiting" }] };
  const both = { ...problem, shifts: [narrow, car] };
  expect(insertTrip(both, plan, newcomer.trip.id).kind).toBe("rejected");

  const options = { seed: 1, budget: { steps: 64 }, tripIds: [newcomer.trip.id] };
  const after = await solver.makeRoom(both, plan, options);
  if (after === undefined) throw new Error("the car has room for those who walk");
  expect(verifyPlan(both, after)).toEqual([]);
  expect(after.unassigned).toEqual([]);
  expect(ordersOf(after).find((one) => one.startsWith(van.id))).toContain(newcomer.trip.id);
  // Without the car there is none, and nobody loses a place for it.
  expect(await solver.makeRoom({ ...problem, shifts: [narrow] }, plan, options)).toBeUndefined();
});

it("is there in a planner, and ends with it", async () => {
  const planner = await startPlannerRole(service.core);
  const day = operationalDay({ scale: 0.05, seed: 4 });
  const few = { seed: 1, budget: { steps: 8 } };
  expect(verifyPlan(day, await planner.daySolver.build(day, few))).toEqual([]);
  await planner.close();
  await expect(planner.daySolver.build(day, few)).rejects.toThrow("closed");
});
