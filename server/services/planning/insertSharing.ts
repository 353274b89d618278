import {
  type InsertionResult,
  insertTrip,
  newViolations,
  type Plan,
  type Problem,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRequest } from "../../domain/trips/model.ts";

/** A trip's cheapest place, with whom it is bound to; a group rides in one vehicle where one can take all of it. */
export function insertSharing(problem: Problem, plan: Plan, { id, group }: TripRequest): InsertionResult {
  if (group === undefined) return insertTrip(problem, plan, id);
  const linked = (problem.linked ?? []).map((link) =>
    link.tripIds.includes(id) ? { ...link, sameRoute: true } : link,
  );
  const shared = insertTrip({ ...problem, linked }, plan, id);
  const isSound = (result: InsertionResult) =>
    result.kind === "inserted" &&
    newViolations(verifyPlan(problem, plan), verifyPlan(problem, result.plan)).length === 0;
  return isSound(shared) ? shared : insertTrip(problem, plan, id);
}
