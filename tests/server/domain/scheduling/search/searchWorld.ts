import type { Problem, Random } from "../../../../../server/domain/scheduling/index.ts";
import type { RuinContext } from "../../../../../server/domain/scheduling/search/operators/ruin.ts";
import {
  neighborsOf,
  similarTrips,
} from "../../../../../server/domain/scheduling/search/problem/neighbors.ts";
import { searchProblem } from "../../../../../server/domain/scheduling/search/problem/searchProblem.ts";
import type { PooledRoute } from "../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import { RouteBook } from "../../../../../server/domain/scheduling/search/routes/routeBook.ts";
import type { RoutePool } from "../../../../../server/domain/scheduling/search/routes/routePool.ts";
import { Solution } from "../../../../../server/domain/scheduling/search/state/solution.ts";
import { TripSet } from "../../../../../server/domain/scheduling/search/state/tripSet.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { nodesOf } from "../world.ts";

/** Chance that always says the same. */
export const always = (value: number): Random => ({ next: () => value });

/** A plan opened for search: one order of stops for each shift. */
export function solutionOf(problem: Problem, orders: readonly string[]): Solution {
  const solution = new Solution(new RouteBook(searchProblem(compileProblem(problem, { dense: true }))));
  for (const [shift, order] of orders.entries()) {
    if (!solution.load(shift, nodesOf(problem, order))) throw new Error(`no schedule for ${order}`);
  }
  solution.recount();
  return solution;
}

export function ruinContext(
  solution: Solution,
  random: Random,
  { strength, seed = 0 }: { strength: number; seed?: number },
): RuinContext {
  const { problem } = solution.book;
  return {
    solution,
    random,
    strength,
    seed,
    neighbors: neighborsOf(problem),
    similar: similarTrips(problem),
    removed: new TripSet(problem.compiled.tripCount),
  };
}

export const namesIn = (problem: Problem, trips: TripSet): string[] =>
  Array.from({ length: trips.count }, (_, k) => problem.trips[trips.at(k)]?.id ?? "?").sort();

/** The order of a shift's route: "+Ada -Ada". */
export function orderIn(solution: Solution, shift: number): string {
  const { compiled } = solution.book.problem;
  const stops = solution.book.stops(solution.routes[shift] ?? 0);
  return orderOfRoute(compiled.problem, { stops });
}

/** The order of a route that is remembered. */
export const orderOfRoute = ({ trips }: Problem, { stops }: Pick<PooledRoute, "stops">): string =>
  Array.from(stops, (node) => `${node < trips.length ? "+" : "-"}${trips[node % trips.length]?.id}`).join(
    " ",
  );

/** An order of stops as a route to remember; throws if the shift cannot drive it. */
export function pooled(book: RouteBook, order: string, shift = 0): PooledRoute {
  const route = book.route(shift, nodesOf(book.problem.compiled.problem, order));
  if (route < 0) throw new Error(`no schedule for ${order}`);
  return { shift, cost: book.cost(route), stops: book.stops(route) };
}

/** As the search does with routes that it meets. */
export function noteAll(pool: RoutePool, book: RouteBook, met: { shift: number; order: string }[]): void {
  for (const { shift, order } of met) {
    pool.note(book, book.route(shift, nodesOf(book.problem.compiled.problem, order)));
  }
}

export function setOf(solution: Solution, names: readonly string[]): TripSet {
  const { problem } = solution.book.problem.compiled;
  const trips = new TripSet(problem.trips.length);
  for (const name of names) trips.add(problem.trips.findIndex(({ id }) => id === name));
  return trips;
}

/** All that a plan opened for search consists of. */
export const snapshot = (solution: Solution) => ({
  orders: Array.from(solution.routes, (_, shift) => orderIn(solution, shift)),
  shiftOf: [...solution.shiftOf],
  unserved: solution.unservedCount,
  cost: solution.cost,
});
