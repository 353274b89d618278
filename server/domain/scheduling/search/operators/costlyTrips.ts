import { below } from "../random.ts";
import type { Solution } from "../state/solution.ts";
import type { Ruin } from "./ruin.ts";

/** Trips looked at for each one taken. */
const SAMPLE = 8;

/**
 * Takes out trips that cost their route much: of a few by chance the one whose stops cause the longest detour (worst removal of
 * Ropke and Pisinger 2006, on a sample so that a step does not grow with the day).
 */
export const costlyTrips: Ruin = {
  name: "costlyTrips",
  choose({ solution, random, removed, strength }) {
    const wanted = 1 + below(random, strength);
    for (let taken = 0; taken < wanted; taken++) {
      let worst = -1;
      let most = -Infinity;
      for (let k = 0; k < SAMPLE; k++) {
        const trip = below(random, solution.shiftOf.length);
        if (!solution.isMovable(trip) || removed.has(trip)) continue;
        const detour = detourOf(solution, trip);
        if (detour <= most) continue;
        most = detour;
        worst = trip;
      }
      if (worst >= 0) removed.add(worst);
    }
  },
};

/** Price of the arcs saved if the vehicle passed by both stops of the trip. */
export function detourOf({ book, routes, shiftOf }: Solution, trip: number): number {
  const { prices, compiled } = book.problem;
  const route = routes[shiftOf[trip]];
  const count = book.stopCount(route);
  let saved = 0;
  let before = book.stop(route, -1);
  for (let k = 0; k < count; k++) {
    const node = book.stop(route, k);
    if (node !== trip && node !== trip + compiled.tripCount) {
      before = node;
      continue;
    }
    const after = book.stop(route, k + 1);
    saved += prices.of(before, node) + prices.of(node, after) - prices.of(before, after);
  }
  return saved;
}
