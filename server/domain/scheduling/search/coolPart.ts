import type { Budget } from "./budget.ts";
import { cool } from "./cool.ts";
import type { DayPart } from "./dayPart.ts";
import { loadStops } from "./loadStops.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";

/** One of several searches that share a day, each with a part of it, for a while; then the day is parted anew. Plain data. */
export interface Round {
  readonly part: DayPart;
  /** Stops of each shift as the round before left them. */
  readonly plan: readonly ArrayLike<number>[];
  /** Temperatures at the beginning and at the end, as parts of the mean price of serving a trip. */
  readonly hot: number;
  readonly cold: number;
  /** Whether who applied earlier goes before who applied later. */
  readonly ordersCount: boolean;
  /** The best plan met is wanted, not the present one. */
  readonly isLast: boolean;
}

/**
 * Cools its part of the day, the rest of which stays as it is. Answers the stops of each shift; throws RangeError if
 * a route given has no schedule.
 */
export function coolPart(
  search: RuinAndRecreate,
  { part, plan, hot, cold, ordersCount, isLast }: Round,
  budget: Budget,
): Int32Array[] {
  const { solution, book } = search;
  if (!loadStops(search, plan)) throw new RangeError("a route of the plan has no schedule");
  solution.keepTo(part);
  search.fill();
  cool(search, { hot, cold, end: 1, ordersCountFrom: ordersCount ? 0 : 1 }, { budget });
  if (isLast) search.restoreBest();
  return Array.from(solution.routes, (route) => (route < 0 ? new Int32Array(0) : book.stops(route)));
}
