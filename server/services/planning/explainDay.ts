import { type Explanation, explainRefusal, relaxToReality } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { partnersOf } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Shift by shift, what stands in the way of a trip on its day as it is now, and what would help. */
export async function explainDay(deps: PlanningNeeds, record: TripRecord) {
  const day = await deps.loadDay(record.trip.serviceDay);
  const party = [record, ...(await partnersOf(deps, day, [record]))]; // what keeps one of them away keeps all away
  const { problem, plan } = dayProblem(day, party, deps);
  const reality = relaxToReality(problem, plan);
  const explanations: Explanation[] = explainRefusal(reality.problem, reality.plan, record.trip.id);
  return { day, explanations };
}
