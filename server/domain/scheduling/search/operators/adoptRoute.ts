import { below, type Random } from "../random.ts";
import type { PooledRoute } from "../routes/pooledRoute.ts";
import type { Solution } from "../state/solution.ts";
import { takeOut } from "../state/takeOut.ts";
import { TripSet } from "../state/tripSet.ts";
import type { Operator } from "./operator.ts";

export interface AdoptContext {
  readonly solution: Solution;
  readonly random: Random;
  /** Routes that a good plan is likely to contain. */
  readonly promising: readonly PooledRoute[];
  /** Who loses a place comes into it. */
  readonly removed: TripSet;
}

/**
 * Makes a whole route part of the plan: the shift of its kind that shares most trips with it drives it instead of its own, and its
 * other trips leave the routes that served them.
 */
export const adoptRoute: Operator<AdoptContext, PooledRoute> = {
  name: "adoptRoute",
  evaluate: ({ solution, promising, random }) => drawAlike(solution, promising, random),
  apply: adopt,
};

function adopt({ solution, removed: missing }: AdoptContext, route: PooledRoute): boolean {
  const { tripCount } = solution.book.problem.compiled;
  const { shift, isSame } = mostAlike(solution, route);
  if (isSame || shift < 0 || solution.routes[shift] < 0) return false;
  const leaving = new TripSet(tripCount);
  for (const node of route.stops) if (node < tripCount) leaving.add(node);
  const wanted = leaving.count;
  const former = solution.routes[shift];
  for (let k = 0; k < solution.book.stopCount(former); k++) {
    const node = solution.book.stop(former, k);
    if (node < tripCount) leaving.add(node);
  }
  for (let i = 0; i < leaving.count; i++) {
    const trip = leaving.at(i);
    if (solution.shiftOf[trip] >= 0 && !solution.isMovable(trip)) return false;
  }
  if (!takeOut(solution, leaving, () => {})) return false;
  const adopted = solution.book.route(route.shift, route.stops);
  if (adopted < 0) return false;
  solution.setRoute(shift, adopted);
  for (let i = 0; i < wanted; i++) solution.setShift(leaving.at(i), shift);
  for (let i = wanted; i < leaving.count; i++) missing.add(leaving.at(i));
  return true;
}

/** The shift of its kind that serves most of the route's trips (-1: none), and how many. */
interface Likeness {
  readonly shift: number;
  readonly shared: number;
  /** It serves just these trips. */
  readonly isSame: boolean;
}

function mostAlike(solution: Solution, { shift: kind, stops }: PooledRoute): Likeness {
  const { book, routes, shiftOf } = solution;
  const { compiled, twin } = book.problem;
  const shared = new Int32Array(compiled.shiftCount);
  for (const node of stops) {
    const shift = node < compiled.tripCount ? shiftOf[node] : -1;
    if (shift >= 0) shared[shift] = shared[shift] + 1;
  }
  let best = -1;
  for (let shift = 0; shift < compiled.shiftCount; shift++) {
    if (twin[shift] !== kind) continue;
    if (best < 0 || shared[shift] > shared[best]) best = shift;
  }
  const most = shared[best];
  const isSame = best >= 0 && 2 * most === stops.length && book.stopCount(routes[best]) === stops.length;
  return { shift: best, shared: most, isSame };
}

/** Out of so many the most alike is adopted. */
const DRAWS = 12;

/**
 * Of some routes drawn by chance the one that agrees with the plan in most of its trips, but is not in it: few others lose their place when
 * it is adopted, so that the step is more often worth it than with any promising route.
 */
function drawAlike(
  solution: Solution,
  routes: readonly PooledRoute[],
  random: Random,
): PooledRoute | undefined {
  let drawn: PooledRoute | undefined;
  let most = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const route = routes[below(random, routes.length)];
    if (route === undefined) break;
    const { shared, isSame } = mostAlike(solution, route);
    const share = shared / route.stops.length;
    if (isSame || share <= most) continue;
    most = share;
    drawn = route;
  }
  return drawn;
}
