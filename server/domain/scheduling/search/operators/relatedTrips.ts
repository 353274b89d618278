import { below } from "../random.ts";
import type { Ruin } from "./ruin.ts";

/** Higher: nearer to always taking the most related. */
const GREED = 8;

/**
 * Takes out trips that resemble each other in place and time (Shaw 1998; for pick-up and delivery Ropke and Pisinger 2006): from the seed
 * on, each time a near one of any already taken, nearer ones more often.
 */
export const relatedTrips: Ruin = {
  name: "relatedTrips",
  choose({ solution, similar, random, removed, strength, seed }) {
    const tripCount = solution.shiftOf.length;
    const wanted = Math.min(tripCount, 1 + below(random, strength));
    if (solution.isMovable(seed)) removed.add(seed);
    for (let tries = 0; tries < 4 * wanted && removed.count < wanted && similar.reach > 0; tries++) {
      const from = removed.count === 0 ? seed : removed.at(below(random, removed.count));
      const rank = Math.floor(similar.reach * random.next() ** GREED);
      const trip = similar.list[from * similar.reach + rank];
      if (solution.isMovable(trip)) removed.add(trip);
    }
  },
};
