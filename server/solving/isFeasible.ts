import { type Plan, verifyPlan } from "../domain/scheduling/index.ts";
import type { Instance } from "./instances/instance.ts";
import { planOfRoutes } from "./instances/planOfRoutes.ts";
import { toProblem } from "./instances/toProblem.ts";
import type { SearchResult } from "./searchTask.ts";

/** A benchmark allows this much, in the unit of the file: no rounding of times in a solution's favour. */
const ACCURACY = 1e-6;

/** What the independent checker finds wrong with the routes, in words; requests in no route are wrong too. */
export function wrongWithRoutes(
  instance: Instance,
  solution: Pick<SearchResult, "routes" | "vehicles">,
): string[] {
  const problem = toProblem(instance);
  let plan: Plan;
  try {
    plan = planOfRoutes(problem, solution);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [error.message];
  }
  const missing = plan.unassigned.map(({ tripId }) => {
    const request = problem.trips.findIndex((trip) => trip.id === tripId) + 1;
    return `request ${request} is in no route`;
  });
  return [...missing, ...verifyPlan(problem, plan, { accuracy: ACCURACY }).map(({ sentence }) => sentence)];
}

/** Everybody is served, and the independent checker finds nothing. */
export const isFeasible = (
  instance: Instance,
  result: Pick<SearchResult, "routes" | "vehicles" | "unserved">,
): boolean => result.unserved.length === 0 && wrongWithRoutes(instance, result).length === 0;
