import { describe, expect, it } from "vitest";
import { emptyPlan, verifyPlan } from "../../../../../../server/domain/scheduling/index.ts";
import {
  openSearch,
  planFromStops,
  type RuinAndRecreate,
  SharedPlan,
} from "../../../../../../server/domain/scheduling/walking.ts";
import { operationalDay } from "../../../../../../server/solving/operationalDay.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";
import { dayWeights, nodesOf, problemOf, shift, trip } from "../../world.ts";
import { orderIn, solutionOf } from "../searchWorld.ts";

describe("two plans over the same memory", () => {
  const problem = problemOf(
    [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7 }), trip("Eve", { from: 4, to: 6 })],
    [shift("one"), shift("two"), shift("three")],
    { weights: dayWeights },
  );
  const [ONE, TWO, THREE] = [0, 1, 2];

  function pair() {
    const memory = SharedPlan.memory(3, 3);
    return [0, 1].map(() => ({
      solution: solutionOf(problem, ["+Ada -Ada", "+Bo -Bo"]),
      shared: new SharedPlan(memory, 3, 3),
    })) as [Walk, Walk];
  }
  type Walk = { solution: ReturnType<typeof solutionOf>; shared: SharedPlan };

  /** Puts these stops into the shift's route, and tells. */
  const change = ({ solution, shared }: Walk, shiftIndex: number, order: string): boolean => {
    for (const [trip, served] of solution.shiftOf.entries())
      if (served === shiftIndex) solution.setShift(trip, -1);
    solution.setRoute(shiftIndex, solution.book.route(ONE, nodesOf(problem, order)));
    for (const node of nodesOf(problem, order)) if (node >= 3) solution.setShift(node - 3, shiftIndex);
    return shared.publishChanges(solution);
  };
  const plan = ({ solution }: Walk) => [ONE, TWO, THREE].map((at) => orderIn(solution, at));

  it("become alike: who is told of a change takes it over, with its price", () => {
    const [mine, other] = pair();
    expect(other.shared.isNews).toBe(false);
    expect(change(mine, ONE, "+Ada +Eve -Eve -Ada")).toBe(true);
    expect([mine.shared.isNews, other.shared.isNews]).toEqual([false, true]);
    other.shared.takeOver(other.solution);
    expect(plan(other)).toEqual(["+Ada +Eve -Eve -Ada", "+Bo -Bo", ""]);
    expect(other.solution.cost).toBe(mine.solution.cost);
    expect(other.solution.unservedCount).toBe(0);
  });

  it("go on side by side where they change different routes", () => {
    const [mine, other] = pair();
    expect(change(mine, ONE, "")).toBe(true);
    expect(change(other, THREE, "+Eve -Eve")).toBe(true);
    for (const walk of [mine, other]) walk.shared.takeOver(walk.solution);
    expect(plan(mine)).toEqual(["", "+Bo -Bo", "+Eve -Eve"]);
    expect(plan(other)).toEqual(plan(mine));
  });

  it("are not told of a change to a route that another has changed meanwhile", () => {
    const [mine, other] = pair();
    expect(change(mine, ONE, "")).toBe(true);
    expect(change(other, ONE, "+Ada +Eve -Eve -Ada")).toBe(false);
    other.solution.undo();
    other.shared.takeOver(other.solution);
    expect(plan(other)).toEqual(["", "+Bo -Bo", ""]);
  });

  it("do not both serve somebody who waited", () => {
    const [mine, other] = pair();
    expect(change(mine, THREE, "+Eve -Eve")).toBe(true);
    expect(change(other, TWO, "+Bo +Eve -Eve -Bo")).toBe(false);
  });
});

it("searches that take turns on one plan end at the same plan, which breaks no limit and is cheaper than the first", () => {
  const day = operationalDay({ scale: 0.1, seed: 4 });
  const memory = SharedPlan.memory(day.shifts.length, day.trips.length);
  const searches = [1, 2].map((seed): RuinAndRecreate => {
    const search = openSearch(day, [], seededRandom(seed));
    search.shared = new SharedPlan(memory, day.shifts.length, day.trips.length);
    search.fill();
    return search;
  });
  const [first] = searches;
  const before = first?.bestCost ?? 0;
  for (let round = 0; round < 400; round++) {
    for (const search of searches) for (let k = 0; k <= round % 5; k++) search.step(50);
  }
  const stopsOf = ({ solution, shared, book }: RuinAndRecreate) => {
    shared?.takeOver(solution);
    return Array.from(solution.routes, (route) => book.stops(route));
  };
  const [one, other] = searches.map(stopsOf);
  expect(other).toEqual(one);
  const compiled = first?.problem.compiled;
  if (compiled === undefined || one === undefined) throw new Error("there are two searches");
  expect(verifyPlan(day, planFromStops(compiled, one, emptyPlan))).toEqual([]);
  expect(Math.max(...searches.map(({ bestCost }) => bestCost))).toBeLessThan(before);
});
