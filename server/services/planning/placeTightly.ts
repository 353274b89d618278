import { insertTrip, newViolations, relaxToReality, verifyPlan } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Placing } from "./commitPlacing.ts";
import { dayProblem } from "./dayProblem.ts";
import type { PlanningNeeds } from "./needs.ts";
import { hasPlace, takePlaces } from "./takePlaces.ts";

/**
 * Whoever would have to stay at home, since nowhere is enough time for what planning counts on, gets a place that is in time if drives
 * and boarding take little more than expected. Better a ride that may be late, and is watched and repaired like any, than none. Places
 * that others have are not touched: only what is still left of their allowances is used.
 */
export function placeTightly(deps: PlanningNeeds, party: readonly TripRecord[], placing: Placing): void {
  const left = placing.refused.filter(({ why }) => why.code === "noVehicle");
  if (left.length === 0) return;
  const { problem } = dayProblem(placing.day, party, { ...deps, times: "tight" });
  const reality = relaxToReality(problem, placing.after);
  const known = verifyPlan(reality.problem, placing.after);
  for (const { record } of left) {
    if (hasPlace(placing, record)) continue; // with one that it is linked to
    const result = insertTrip(reality.problem, placing.after, record.trip.id);
    if (result.kind === "rejected") continue;
    if (newViolations(known, verifyPlan(reality.problem, result.plan)).length > 0) continue;
    takePlaces(placing, result, party);
  }
  placing.refused = placing.refused.filter(({ record }) => !hasPlace(placing, record));
}
