import { afterAll, beforeAll, expect, it } from "vitest";
import {
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
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import { askWishes, wishesOfToday } from "../../../support/wishes.ts";
import { ServiceDay } from "../serviceDay.ts";

const threads = new LazyDayTeam(1);
const solver: DaySolver = threads;

let service: ServiceDay;
beforeAll(async () => {
  service = await ServiceDay.begin();
});
afterAll(async () => {
  await threads.close();
  await service.end();
});

/** The day with these trips waiting, over the service's own travel times, which depend on the hour. */
function problemWith(day: DayRecords, waiting: readonly TripRecord[]): { problem: Problem; plan: Plan } {
  const { region } = service.core;
  const routing = createRouting(region);
  const districtAt = (point: Parameters<typeof districtOf>[1]) => districtOf(region, point)?.id;
  const { problem, plan } = dayProblem(day, waiting, { region, districtOf: districtAt, routing });
  expect(problem.matrix.timeDependent).toBe(true);
  return relaxToReality(problem, plan);
}

/** In one transaction. The ids of the stops are what they are; who is served by whom, and in which order, is what counts. */
const save = (day: DayRecords, { before, after }: { before: Plan; after: Plan }) => {
  let count = 0;
  const createId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
  const { db, region } = service.core;
  return db.transaction((tx) => savePlan(tx, { day, before, after }, { region, createId }));
};

const ordersOf = ({ routes }: Plan): string[] =>
  routes
    .map(({ shiftId, stops }) => {
      const visits = stops.flatMap((stop) => (stop.kind === "break" ? [] : [`${stop.kind} ${stop.tripId}`]));
      return [shiftId, ...visits].join(", ");
    })
    .sort();

it("builds a demo day from nothing, which is checked, saved and read back, the same each time", async () => {
  const { core } = service;
  await askWishes(core, wishesOfToday(core));
  const waiting = await core.db.trips.listRequested(service.today, 1000);
  expect(waiting.length).toBeGreaterThan(100);
  const day = await service.loadDay();
  const { problem, plan: before } = problemWith(day, waiting);
  const options = { seed: 1, budget: { steps: 60 } };
  const began = performance.now();
  const after = await solver.build(problem, options);
  console.log(waiting.length, after.unassigned.length, performance.now() - began);
  expect(verifyPlan(problem, after)).toEqual([]);
  expect(after.unassigned.length).toBeLessThan(waiting.length / 4);
  expect(await solver.build(problem, options)).toEqual(after);

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
