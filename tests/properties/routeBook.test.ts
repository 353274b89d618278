import fc from "fast-check";
import { expect, it } from "vitest";
import { orderRefusal } from "../../server/domain/scheduling/constraints/stopOrder.ts";
import { CostEvaluator } from "../../server/domain/scheduling/cost/costEvaluator.ts";
import { type DayState, dayWeights, noCost, type Problem } from "../../server/domain/scheduling/index.ts";
import { searchProblem } from "../../server/domain/scheduling/search/problem/searchProblem.ts";
import { NO_ROUTE, RouteBook } from "../../server/domain/scheduling/search/routes/routeBook.ts";
import { RouteScheduler } from "../../server/domain/scheduling/timing/routeScheduler.ts";
import { type CompiledProblem, compileProblem } from "../../server/domain/scheduling/walking.ts";
import { anyMatrix, gridMatrix, PATIENCE, problems, runs, rushed } from "./engineWorld.ts";

const SMALL = { places: 2000, routes: 100, insertions: 256 };

const weights = fc.constantFrom(
  dayWeights,
  { ...noCost, driveSecond: 1 },
  { ...noCost, driveSecond: 1, driveMeter: 0.01, shiftSecond: 0.1 },
);

/** One vehicle, perhaps under way with people aboard and a stop it is too near to; `bare`: nothing but driving and windows counts. */
const worlds = fc
  .record({
    problem: problems(fc.oneof(anyMatrix, gridMatrix, rushed(anyMatrix)), { trips: 8, shifts: 1 }),
    weights,
    bare: fc.boolean(),
    aboard: fc.integer({ min: 0, max: 2 }),
    isUnderWay: fc.boolean(),
    isCommitted: fc.boolean(),
  })
  .map(({ problem, bare, aboard, isUnderWay, isCommitted, ...priced }): Problem => {
    const given = { ...problem, ...priced };
    if (bare) return bareOf(given);
    return isUnderWay ? underWay(given, aboard, isCommitted) : given;
  });

const bareOf = (problem: Problem): Problem => ({
  ...problem,
  shifts: problem.shifts.map(({ maxContinuousDriving: _, ...shift }) => ({ ...shift, breaks: [] })),
  trips: problem.trips.map((trip) => ({ ...trip, ridesAlone: false })),
  incompatible: [],
});

function underWay(problem: Problem, aboard: number, isCommitted: boolean): Problem {
  const [shift] = problem.shifts;
  const [first] = problem.trips;
  if (shift === undefined || first === undefined) return problem;
  const now = shift.start.window.earliest;
  const state: DayState = {
    position: { node: first.pickup.node, availableAt: now },
    leftStartAt: now,
    aboard: problem.trips.slice(0, aboard).map(({ id }) => ({ tripId: id, boardedAt: now })),
    breaksTaken: 0,
    ...(isCommitted && aboard > 0 && { committed: { tripId: first.id, kind: "dropoff" } }),
  };
  return { ...problem, state: new Map([[shift.id, state]]) };
}

/** Price of the cheapest route with the trip in it: every pair of places, each tried in full. */
function cheapestByTrying(compiled: CompiledProblem, stops: readonly number[], trip: number): number {
  const scheduler = new RouteScheduler(compiled);
  const costs = new CostEvaluator(compiled);
  let least = Infinity;
  for (let i = 0; i <= stops.length; i++) {
    for (let j = i; j <= stops.length; j++) {
      const out = compiled.tripCount + trip;
      const nodes = [...stops.slice(0, i), trip, ...stops.slice(i, j), out, ...stops.slice(j)];
      if (orderRefusal(compiled, 0, nodes) !== undefined) continue;
      const line = scheduler.schedule({ shift: 0, nodes, length: nodes.length }, (one) =>
        costs.routeCost(one),
      );
      if (line !== undefined) least = Math.min(least, costs.routeCost(line));
    }
  }
  return least;
}

it(
  "finds a place in a route if there is one, on any matrix, whatever binds the route; the cheapest where driving alone counts",
  () => {
    fc.assert(
      fc.property(worlds, (problem) => {
        const compiled = compileProblem(problem, { dense: !problem.matrix.timeDependent });
        const searched = searchProblem(compiled);
        const book = new RouteBook(searched, SMALL);
        const inside = [...(compiled.aboard[0] ?? [])];
        let route = book.route(
          0,
          inside.map((trip) => compiled.tripCount + trip),
        );
        for (let trip = inside.length; trip < compiled.tripCount && route !== NO_ROUTE; trip++) {
          const least = cheapestByTrying(compiled, Array.from(book.stops(route)), trip) - book.cost(route);
          const added = book.bestInsertion(route, trip);
          if (least === Infinity) expect(added).toBe(Infinity);
          else {
            expect(added).toBeGreaterThan(least - 1e-4);
            if (searched.costs.arcsOnly) expect(added).toBeCloseTo(least, 4);
            const before = book.cost(route);
            route = book.withBestInsertion(route, trip);
            expect(book.cost(route)).toBeCloseTo(before + added, 4);
          }
        }
      }),
      runs(60),
    );
  },
  PATIENCE,
);

it(
  "answers a question with a limit like one without, however they follow each other",
  () => {
    fc.assert(
      fc.property(
        worlds,
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1 }),
        (problem, parts) => {
          const compiled = compileProblem(problem, { dense: !problem.matrix.timeDependent });
          fc.pre((compiled.aboard[0] ?? []).length === 0);
          const searched = searchProblem(compiled);
          fc.pre(searched.costs.arcsOnly);
          const book = new RouteBook(searched, SMALL);
          const least = new RouteBook(searched, SMALL);
          const route = book.route(0, []);
          const same = least.route(0, []);
          for (const [at, part] of parts.entries()) {
            const trip = at % compiled.tripCount;
            const delta = least.bestInsertion(same, trip);
            const most = part * (Number.isFinite(delta) ? Math.abs(delta) : 1);
            const below = book.insertionBelow(route, trip, most);
            if (delta < most) expect(below).toBeCloseTo(delta, 6);
            else expect(below).toBeGreaterThanOrEqual(most);
            const known = book.leastInsertion(route, trip);
            if (book.found.isExact) expect(known).toBe(delta);
            else expect(known).toBeLessThanOrEqual(delta);
          }
        },
      ),
      runs(60),
    );
  },
  PATIENCE,
);
