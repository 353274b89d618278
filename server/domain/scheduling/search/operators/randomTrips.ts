import { below } from "../random.ts";
import type { Ruin } from "./ruin.ts";

/** Takes out trips by chance alone. */
export const randomTrips: Ruin = {
  name: "randomTrips",
  choose({ solution, random, removed, strength }) {
    const tripCount = solution.shiftOf.length;
    const wanted = 1 + below(random, strength);
    for (let tries = 0; tries < 3 * wanted && removed.count < wanted; tries++) {
      const trip = below(random, tripCount);
      if (solution.isMovable(trip)) removed.add(trip);
    }
  },
};
