import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";
import { wakePlanners } from "./watchDays.ts";

/**
 * The one place for what follows when the fleet of a service day is another than it was when the day was planned: whoever
 * computes its plan meanwhile starts anew, and the planners come to it.
 */
export async function fleetChanged(
  tx: Pick<Stores, "plans" | "due">,
  day: ServiceDay,
  moment: { now: Instant; today: ServiceDay },
): Promise<void> {
  await tx.plans.raise(day);
  await wakePlanners(tx.due, day, moment);
}
