import { compileProblem } from "../model/compileProblem.ts";
import { emptyPlan, type Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Budget } from "./budget.ts";
import { daySchedule, type ImproveOptions, improve } from "./improve.ts";
import { searchProblem } from "./problem/searchProblem.ts";
import { inTimeOrder } from "./problem/timeOrder.ts";
import type { Random } from "./random.ts";
import { bestPlan } from "./toPlan.ts";
import { RuinAndRecreate } from "./walk/ruinAndRecreate.ts";

export interface PlanSearchOptions extends ImproveOptions {
  readonly random: Random;
  readonly budget: Budget;
}

/** Up to so many nodes all least travel times are written down beforehand (8 bytes × nodes²). */
const DENSE_UP_TO = 3000;

export const openSearch = (given: Problem, accepted: readonly string[], random: Random): RuinAndRecreate => {
  const problem = inTimeOrder(given);
  const nodes = 2 * (problem.trips.length + problem.shifts.length);
  const compiled = compileProblem(problem, { dense: nodes <= DENSE_UP_TO });
  const isAccepted = new Set(accepted);
  const trips = problem.trips.flatMap(({ id }, trip) => (isAccepted.has(id) ? [trip] : []));
  return new RuinAndRecreate(searchProblem(compiled, trips), random);
};

/**
 * A whole day from scratch: everybody who can be served by priority class and order of application, at the least cost found in
 * the budget (which may be nothing: then the first plan is returned). People aboard stay aboard. The same problem,
 * seed and number of steps give the same plan.
 */
export function buildPlan(problem: Problem, options: PlanSearchOptions): Plan {
  const search = openSearch(problem, [], options.random);
  improve(search, options.partitioner === undefined ? { schedule: daySchedule, ...options } : options);
  return bestPlan(search, emptyPlan);
}
