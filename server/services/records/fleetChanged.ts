import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";

/**
 * The one place for what follows when the fleet of a service day is another than it was when the day was planned: whoever
 * computes its plan meanwhile starts anew.
 */
export async function fleetChanged(tx: Pick<Stores, "plans">, day: ServiceDay): Promise<void> {
  await tx.plans.raise(day);
}
