import { verifyPlan } from "../domain/scheduling/index.ts";
import type { Instance } from "./instances/instance.ts";
import { planOfRoutes } from "./instances/planOfRoutes.ts";
import { toProblem } from "./instances/toProblem.ts";
import type { SearchResult } from "./searchTask.ts";

/** Everybody is served, and the independent checker finds nothing. */
export function isFeasible(
  instance: Instance,
  result: Pick<SearchResult, "routes" | "vehicles" | "unserved">,
): boolean {
  if (result.unserved.length > 0) return false;
  const problem = toProblem(instance);
  return verifyPlan(problem, planOfRoutes(problem, result)).length === 0;
}
