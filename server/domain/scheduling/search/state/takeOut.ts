import type { Solution } from "./solution.ts";
import type { TripSet } from "./tripSet.ts";

/**
 * Takes all of `removed` out of the routes that serve them; `tell` hears of each. False: travel times make what is left of some route
 * infeasible, and the caller has to undo.
 */
export function takeOut(
  solution: Solution,
  removed: TripSet,
  tell: (trip: number, shift: number) => void,
): boolean {
  for (let i = 0; i < removed.count; i++) {
    const trip = removed.at(i);
    const shift = solution.shiftOf[trip];
    if (shift < 0) continue;
    const route = solution.book.without(solution.routes[shift], removed.isMarked);
    if (route < 0) return false;
    if (route !== solution.routes[shift]) solution.setRoute(shift, route); // its number may be another by now
    solution.setShift(trip, -1);
    tell(trip, shift);
  }
  return true;
}
