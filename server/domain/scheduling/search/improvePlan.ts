import { type Plan, servedIn } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { readPlan } from "../model/readPlan.ts";
import { openSearch, type PlanSearchOptions } from "./buildPlan.ts";
import { daySchedule, improve } from "./improve.ts";
import { loadStops } from "./loadStops.ts";
import { bestPlan } from "./toPlan.ts";

/**
 * A better plan than the one given, or the very same. Never drops a trip that is served in it, never breaks a promise, lock or
 * limit, and may serve trips that were not. Ends when the budget says so. A plan that is not feasible as it
 * stands (late vehicle) comes back unchanged: see `relaxToReality`.
 */
export function improvePlan(problem: Problem, plan: Plan, options: PlanSearchOptions): Plan {
  const search = openSearch(problem, servedIn(plan), options.random);
  if (!loadStops(search, readPlan(search.problem.compiled, plan))) return plan;
  const before = search.bestCost;
  improve(search, { schedule: { ...daySchedule, hot: daySchedule.again }, ...options });
  return search.bestCost < before - LEAST_GAIN ? bestPlan(search, plan) : plan;
}

const LEAST_GAIN = 1e-6;
