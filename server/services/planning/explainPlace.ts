import { explainPlacing, type PlacingExplanation, relaxToReality } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Why a trip that waits for its vehicle goes with that one, on its day as it is now; undefined: by now it is in no run. */
export async function explainPlace(
  deps: PlanningNeeds,
  record: TripRecord,
): Promise<{ day: DayRecords; explanation: PlacingExplanation } | undefined> {
  const day = await deps.loadDay(record.trip.serviceDay);
  const { problem, plan } = dayProblem(day, [record], deps);
  const isWaiting = plan.routes.some(({ stops }) =>
    stops.some((stop) => stop.kind === "pickup" && stop.tripId === record.trip.id),
  );
  if (!isWaiting) return undefined;
  const reality = relaxToReality(problem, plan);
  return { day, explanation: explainPlacing(reality.problem, reality.plan, record.trip.id) };
}
