import { ArrayPool } from "./arrayPool.ts";
import type { CompiledProblem } from "./compiledProblem.ts";
import type { Plan, Route } from "./plan.ts";

const NO_STOPS = new Int32Array(0);

/** Trip nodes of each shift's route, in order. Breaks are left out: the schedule places them anew. */
export function readPlan(problem: CompiledProblem, plan: Plan): Int32Array[] {
  const routes: Int32Array[] = problem.problem.shifts.map(() => NO_STOPS);
  const arrays = new ArrayPool();
  for (const route of plan.routes) {
    const shift = problem.shiftIndex.get(route.shiftId);
    if (shift === undefined)
      throw new RangeError(`the plan has a route of shift ${route.shiftId}, the problem has not`);
    routes[shift] = readRoute(problem, route, arrays);
  }
  return routes;
}

export function readRoute(problem: CompiledProblem, route: Route, arrays = new ArrayPool()): Int32Array {
  const nodes = arrays.ints(route.stops.length);
  let count = 0;
  for (const stop of route.stops) {
    if (stop.kind === "break") continue;
    const trip = problem.tripIndex.get(stop.tripId);
    if (trip === undefined)
      throw new RangeError(`the plan serves trip ${stop.tripId}, the problem has none such`);
    nodes[count++] = stop.kind === "pickup" ? trip : problem.tripCount + trip;
  }
  return nodes.subarray(0, count);
}
