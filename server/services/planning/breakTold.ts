import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { commitPlacing } from "./commitPlacing.ts";
import { dayProblem } from "./dayProblem.ts";
import type { Breaking } from "./keepsPromises.ts";
import type { PlanningNeeds } from "./needs.ts";
import { PromisesBroken } from "./savePlan.ts";

/** Other bounds hold from now on for a trip that stays where it is planned. Throws plan.violation where the vehicle cannot keep those either. */
export async function breakTold(
  deps: PlanningNeeds,
  { trip }: TripRecord,
  { broken, actor }: { broken: Omit<Breaking, "tripId">; actor: Actor },
): Promise<void> {
  const day = await deps.loadDay(trip.serviceDay);
  const { plan } = dayProblem(day, [], deps);
  const breakings = [{ tripId: trip.id, ...broken }];
  const placing = { day, before: plan, after: plan, placed: [], refused: [], breakings };
  await commitPlacing(deps, placing, actor).catch((error: unknown) => {
    throw error instanceof PromisesBroken ? new AppError("plan.violation") : error;
  });
}
