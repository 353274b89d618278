import { emptyPlan, type Plan, type Problem } from "../../domain/scheduling/index.ts";
import { compileProblem, planFromStops } from "../../domain/scheduling/walking.ts";

/**
 * A solution's routes (node numbers of the file, without depots) as a plan with times. Throws RangeError where a route has no
 * schedule.
 */
export function planOfRoutes(
  problem: Problem,
  solution: { readonly routes: readonly (readonly number[])[]; readonly vehicles: readonly number[] },
): Plan {
  const stops = problem.shifts.map((): Int32Array => new Int32Array(0));
  for (const [k, route] of solution.routes.entries()) {
    stops[solution.vehicles[k] ?? k] = Int32Array.from(route, (node) => node - 1);
  }
  return planFromStops(compileProblem(problem), stops, emptyPlan);
}
