import { type ChangePreview, previewChange, relaxToReality } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** What it would do to everybody to take this trip out of the day's plan as it is now. */
export async function takeOffByHand(
  deps: PlanningNeeds,
  { trip }: TripRecord,
): Promise<{ day: DayRecords; preview: ChangePreview }> {
  const day = await deps.loadDay(trip.serviceDay);
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  const preview = previewChange(reality.problem, reality.plan, { kind: "remove", tripId: trip.id });
  // That it is served no more is what is meant.
  const violations = preview.violations.filter(({ tripId }) => tripId !== trip.id);
  return {
    day,
    preview: { ...preview, violations, people: preview.people.filter(({ tripId }) => tripId !== trip.id) },
  };
}
