import type { CostWeights } from "../model/costWeights.ts";
import type { Trip } from "../model/trip.ts";

type Rank = Pick<Trip, "priorityClass" | "applicationOrder">;

/** The weight of the last class, beyond any detour for one trip, is worth so many steps at least. */
const STEPS = 8;
/** A class's price is so many times what order makes of difference in it. */
const OVER_ORDER = 2;

/**
 * The price of not serving each trip of a day, so that trips are served strictly by priority class, then by order of application,
 * whatever the driving costs:
 * - one trip of a class costs more than all those of the classes after it together, and the way to it: its price is at least
 *   their sum + the last weight (and at least the weight of its own class);
 * - within a class whoever applied earlier costs one step more than the next, and two of the last more than the first.
 *
 * Only ranks count, so application may be numbered or a moment. The step is a power of two and all prices are multiples of it:
 * sums are exact up to 2^53 steps (7e19 at a step of 8192; 6,500 trips in three even classes come to 8e17).
 */
export function unservedPrices(weights: CostWeights, trips: readonly Rank[]): Float64Array {
  const least = weights.unserved.at(-1) ?? 0;
  const prices = Float64Array.from(trips, (trip) => weightOf(weights, trip.priorityClass));
  if (least <= 0) return prices;
  const step = 2 ** Math.floor(Math.log2(least / STEPS));
  let below = 0;
  for (const [priorityClass, members] of lastClassFirst(trips)) {
    const ranks = ranksOf(members.map((trip) => trips[trip].applicationOrder));
    const range = step * ranks.size;
    const most = Math.max(weightOf(weights, priorityClass), OVER_ORDER * range, below + least);
    const base = Math.ceil(most / step) * step;
    for (const trip of members) {
      const rank = ranks.get(trips[trip].applicationOrder) ?? 0;
      const price = base + range - step * (rank + 1);
      prices[trip] = price;
      below += price;
    }
  }
  return prices;
}

const weightOf = ({ unserved }: CostWeights, priorityClass: number): number =>
  unserved[priorityClass] ?? unserved.at(-1) ?? 0;

function lastClassFirst(trips: readonly Rank[]): [number, number[]][] {
  const classes = new Map<number, number[]>();
  for (const [trip, { priorityClass }] of trips.entries()) {
    const members = classes.get(priorityClass);
    if (members === undefined) classes.set(priorityClass, [trip]);
    else members.push(trip);
  }
  return [...classes].sort(([a], [b]) => b - a);
}

/** 0 for the earliest; who applied together has the same. */
function ranksOf(orders: readonly number[]): Map<number, number> {
  const sorted = [...new Set(orders)].sort((a, b) => a - b);
  return new Map(sorted.map((order, rank) => [order, rank]));
}
