import type { PooledRoute } from "../routePool.ts";
import type { Solution } from "../solution.ts";
import { TripSet } from "../tripSet.ts";
import { takeOut } from "./takeOut.ts";

/**
 * Makes a whole route part of the plan: the shift of its kind that shares most trips with it drives it instead of its own, and its
 * other trips leave the routes that served them. Who lost a place is in `missing` afterwards. False: nothing to do, or
 * not possible; then the caller has to undo.
 */
export function adoptRoute(solution: Solution, route: PooledRoute, missing: TripSet): boolean {
  const { tripCount } = solution.book.problem.compiled;
  const shift = mostAlike(solution, route);
  if (shift < 0 || (solution.routes[shift] ?? -1) < 0) return false;
  const leaving = new TripSet(tripCount);
  for (const node of route.stops) if (node < tripCount) leaving.add(node);
  const wanted = leaving.count;
  const former = solution.routes[shift] ?? 0;
  for (let k = 0; k < solution.book.stopCount(former); k++) {
    const node = solution.book.stop(former, k);
    if (node < tripCount) leaving.add(node);
  }
  for (let i = 0; i < leaving.count; i++) {
    const trip = leaving.at(i);
    if ((solution.shiftOf[trip] ?? -1) >= 0 && !solution.isMovable(trip)) return false;
  }
  if (!takeOut(solution, leaving, () => {})) return false;
  const adopted = solution.book.route(route.shift, route.stops);
  if (adopted < 0) return false;
  solution.setRoute(shift, adopted);
  for (let i = 0; i < wanted; i++) solution.setShift(leaving.at(i), shift);
  for (let i = wanted; i < leaving.count; i++) missing.add(leaving.at(i));
  return true;
}

/** -1: the plan has the route already. */
function mostAlike(solution: Solution, route: PooledRoute): number {
  const { compiled, twin } = solution.book.problem;
  const shared = new Int32Array(compiled.shiftCount);
  for (const node of route.stops) {
    const shift = node < compiled.tripCount ? (solution.shiftOf[node] ?? -1) : -1;
    if (shift >= 0) shared[shift] = (shared[shift] ?? 0) + 1;
  }
  let best = -1;
  for (let shift = 0; shift < compiled.shiftCount; shift++) {
    if (twin[shift] !== route.shift) continue;
    if (best < 0 || (shared[shift] ?? 0) > (shared[best] ?? 0)) best = shift;
  }
  const isThere = best >= 0 && 2 * (shared[best] ?? 0) === route.stops.length;
  return isThere && solution.book.stopCount(solution.routes[best] ?? 0) === route.stops.length ? -1 : best;
}
