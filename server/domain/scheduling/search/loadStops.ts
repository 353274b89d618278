import type { RuinAndRecreate } from "./walk/ruinAndRecreate.ts";

/** The stops of each shift become the present plan, and the best one. False: one of its routes has no schedule. */
export function loadStops(search: RuinAndRecreate, plan: readonly ArrayLike<number>[]): boolean {
  const { solution } = search;
  solution.clear();
  for (const [shift, stops] of plan.entries()) {
    if (stops.length > 0 && !solution.load(shift, stops)) return false;
  }
  solution.recount();
  search.keepBest();
  return true;
}
