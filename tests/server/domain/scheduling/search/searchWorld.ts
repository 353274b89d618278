import { compileProblem, type Problem, type Random } from "../../../../../server/domain/scheduling/index.ts";
import { neighborsOf, similarTrips } from "../../../../../server/domain/scheduling/search/neighbors.ts";
import type { RuinContext } from "../../../../../server/domain/scheduling/search/operators/ruin.ts";
import { RouteBook } from "../../../../../server/domain/scheduling/search/routeBook.ts";
import { searchProblem } from "../../../../../server/domain/scheduling/search/searchProblem.ts";
import { Solution } from "../../../../../server/domain/scheduling/search/solution.ts";
import { TripSet } from "../../../../../server/domain/scheduling/search/tripSet.ts";
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

export function ruinContext(solution: Solution, random: Random, strength: number): RuinContext {
  const { problem } = solution.book;
  return {
    solution,
    random,
    strength,
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
  const name = (node: number) => compiled.problem.trips[node % compiled.tripCount]?.id;
  return Array.from(solution.book.stops(solution.routes[shift] ?? 0))
    .map((node) => `${node < compiled.tripCount ? "+" : "-"}${name(node)}`)
    .join(" ");
}
