import { describe, expect, it } from "vitest";
import {
  buildPlan,
  dayWeights,
  type Problem,
  stepBudget,
  verifyPlan,
} from "../../../server/domain/scheduling/index.ts";
import { generateColumns } from "../../../server/domain/scheduling/search/recombine/columnGeneration.ts";
import { bestRoutes } from "../../../server/domain/scheduling/search/recombine/partners.ts";
import { Recombination } from "../../../server/domain/scheduling/search/recombine/recombination.ts";
import { RouteGeneration } from "../../../server/domain/scheduling/search/recombine/routeGeneration.ts";
import { RouteSplicing } from "../../../server/domain/scheduling/search/recombine/routeSplicing.ts";
import { coveringModel } from "../../../server/domain/scheduling/search/recombine/setPartitioning.ts";
import { reducedCost } from "../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import { bestPlan } from "../../../server/domain/scheduling/search/toPlan.ts";
import {
  compileProblem,
  type FractionalChoice,
  type RouteChoice,
  RuinAndRecreate,
  searchProblem,
} from "../../../server/domain/scheduling/walking.ts";
import { createHighsPartitioner } from "../../../server/solving/highsPartitioner.ts";
import { generateInstance } from "../../../server/solving/instances/generateInstance.ts";
import { toProblem } from "../../../server/solving/instances/toProblem.ts";
import { seededRandom } from "../../../server/solving/seededRandom.ts";
import { problemOf, shift, trip, tripId } from "../domain/scheduling/world.ts";

const partitioner = await createHighsPartitioner({ seconds: 60, columns: 800 });
const TRIPS = 12;
const VEHICLES = 3;
const never = () => false;

/** A search that has looked about a little: its best plan is whole, and surely not the best there is. */
function searchOver(seed: number, steps = 60): RuinAndRecreate {
  const shape = { kind: "cordeau", vehicles: VEHICLES, requests: TRIPS } as const;
  const compiled = compileProblem(toProblem(generateInstance(shape, seededRandom(seed))), { dense: true });
  const search = new RuinAndRecreate(searchProblem(compiled), seededRandom(seed));
  search.fill();
  const temperature = 0.3 * search.meanTripCost();
  for (let step = 0; step < steps; step++) search.step(temperature);
  for (const route of bestRoutes(search)) search.pool.add(route);
  return search;
}

function choiceOver({ problem }: RuinAndRecreate): RouteChoice {
  return partitioner.open(coveringModel(problem));
}

const findersOf = ({ book, pool }: RuinAndRecreate) => ({
  generation: new RouteGeneration(book, pool),
  splicing: new RouteSplicing(book, pool, 100),
});

const COLUMNS = { lookFrom: 100, each: 5, rounds: 30, isOver: never, isHopeless: never };
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the relaxation was not solved");
  return value;
};

/** How much of each trip is served. */
function coverage(parts: FractionalChoice["parts"]): number[] {
  const covered = Array<number>(TRIPS).fill(0);
  for (const { route, share } of parts) {
    for (const node of route.stops) {
      if (node >= TRIPS) covered[node - TRIPS] = (covered[node - TRIPS] ?? 0) + share;
    }
  }
  return covered;
}

/** Days on which the routes met at first are chosen by halves and thirds. */
describe.each([10, 31])("day %i drawn by chance", (seed) => {
  it("the relaxation costs no more than the best plan, serves everybody, and routes found only lower it", () => {
    const search = searchOver(seed);
    expect(search.solution.unservedCount).toBe(0);
    const choice = choiceOver(search);
    const met = [...search.pool.routes()];
    const first = known(choice.relax(met));
    const { relaxation, routes } = known(generateColumns({ choice, ...findersOf(search) }, met, COLUMNS));
    expect(first.value).toBeLessThanOrEqual(search.bestCost + 1e-6);
    expect(relaxation.value).toBeLessThanOrEqual(first.value + 1e-6);
    expect(Math.min(...coverage(relaxation.parts))).toBeGreaterThanOrEqual(1 - 1e-6);
    // Solved once more, over the few routes of the last round, too: none that is not whole in it would make a plan cheaper.
    const { prices, value, parts } = known(choice.relax(routes));
    expect(value).toBeLessThanOrEqual(relaxation.value + 1e-6);
    const whole = new Set(parts.filter(({ share }) => share > 1 - 1e-6).map(({ route }) => route));
    const others = routes.filter((route) => !whole.has(route)).map((route) => reducedCost(route, prices));
    expect(Math.min(...others)).toBeGreaterThanOrEqual(-1e-5);
    expect(new Set(routes).size).toBe(routes.length);
    choice.close();
  });

  it("looks for no more routes once the relaxation is too low for anything to come of it", () => {
    const search = searchOver(seed);
    const choice = choiceOver(search);
    const met = [...search.pool.routes()];
    const heard: number[] = [];
    const isHopeless = (value: number) => heard.push(value) > 0;
    const { routes } = known(
      generateColumns({ choice, ...findersOf(search) }, met, { ...COLUMNS, isHopeless }),
    );
    expect(heard).toEqual([known(choice.relax(met)).value]);
    expect(routes).toEqual(met);
    choice.close();
  });

  it("recombination never leaves a plan worse than the best, and it is verified", () => {
    const search = searchOver(seed);
    const before = search.bestCost;
    const recombination = new Recombination(search, { partitioner });
    recombination.run(never);
    expect(search.bestCost).toBeLessThanOrEqual(before + 1e-9);
    const { compiled } = search.problem;
    expect(verifyPlan(compiled.problem, bestPlan(search, { routes: [], unassigned: [] }))).toEqual([]);
    expect(search.promising.length).toBeGreaterThan(0);
  });
});

it("recombination finds better plans than the steps that it builds on", () => {
  const gains = [1, 2, 3, 4, 5, 6].map((seed) => {
    const search = searchOver(seed, 20);
    const before = search.bestCost;
    new Recombination(search, { partitioner }).run(never);
    return before - search.bestCost;
  });
  expect(gains.some((gain) => gain > 1e-6)).toBe(true);
});

it("without a partitioner the best plan becomes the present one, and no more", () => {
  const search = searchOver(1);
  new Recombination(search, {}).run(never);
  expect(search.promising).toEqual([]);
  expect(search.solution.cost).toBeCloseTo(search.bestCost, 6);
});

it("a group that rides together stays together, although a partitioner is handed in", () => {
  // Apart they would be shorter to drive: Ada in the morning and Cy after her are near, Dee and Bo far out.
  const trips = [
    trip("Ada", { from: 2, to: 4, ready: "09:00-09:10" }),
    trip("Bo", { from: 40, to: 42, ready: "12:00-12:10" }),
    trip("Cy", { from: 2, to: 4, ready: "12:00-12:10" }),
    trip("Dee", { from: 40, to: 42, ready: "09:00-09:10" }),
  ];
  const problem = problemOf(trips, [shift("one"), shift("two")], {
    weights: dayWeights,
    linked: [{ tripIds: [tripId("Ada"), tripId("Bo")], sameRoute: true }],
  });
  const apart = ridersBuilt({ ...problem, linked: [] });
  expect(apart.find((ids) => ids.includes("Ada"))).toEqual(["Ada", "Cy"]);
  expect(ridersBuilt(problem).find((ids) => ids.includes("Ada"))).toContain("Bo");
});

/** Who is picked up by each vehicle, in order. */
function ridersBuilt(problem: Problem): string[][] {
  const plan = buildPlan(problem, { random: seededRandom(1), budget: stepBudget(200), partitioner });
  expect(verifyPlan(problem, plan)).toEqual([]);
  return plan.routes.map(({ stops }) =>
    stops.flatMap((stop) => (stop.kind === "pickup" ? [stop.tripId] : [])),
  );
}
