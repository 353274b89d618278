import type { CostWeights } from "../model/costWeights.ts";
import type { Trip } from "../model/trip.ts";

/** Share of the class's price that the order of application may make up: it decides only between equals. */
const ORDER_SHARE = 0.001;

/**
 * The price of not serving a trip: that of its priority class, and a little more the earlier it was applied for:
 * order k adds price × 0.001 / (1 + k).
 */
export function unservedCost(
  weights: CostWeights,
  trip: Pick<Trip, "priorityClass" | "applicationOrder">,
): number {
  const price = weights.unserved[trip.priorityClass] ?? weights.unserved.at(-1) ?? 0;
  return price * (1 + ORDER_SHARE / (1 + Math.max(0, trip.applicationOrder)));
}
