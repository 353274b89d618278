import { below } from "../random.ts";
import type { Ruin, RuinContext } from "./ruin.ts";

/** Longest string, in trips. */
const LONGEST = 10;
const SPLIT_CHANCE = 0.5;
const KEEP_MORE_CHANCE = 0.01;

/**
 * Takes strings of consecutive stops out of routes that pass near each other, with the other end of each trip (Christiaens and Vanden
 * Berghe 2020, slack induction by string removals, their sections 5.1 and 5.4 for pick-ups with deliveries). Half of the strings keep a
 * piece in their middle.
 */
export const adjacentStrings: Ruin = {
  name: "adjacentStrings",
  choose(context) {
    const { solution, neighbors, random, removed, seed } = context;
    const longest = Math.min(LONGEST, meanTrips(context));
    const most = (4 * context.strength) / (1 + longest) - 1;
    const strings = Math.floor(1 + random.next() * Math.max(0, most));
    const ruined: number[] = [];
    for (let k = -1; k < neighbors.reach && ruined.length < strings; k++) {
      const trip = k < 0 ? seed : neighbors.list[seed * neighbors.reach + k];
      if (!solution.isMovable(trip) || removed.has(trip)) continue;
      const shift = solution.shiftOf[trip];
      if (ruined.includes(shift)) continue;
      ruined.push(shift);
      takeString(context, { trip, shift, longest });
    }
  },
};

function meanTrips({ solution }: RuinContext): number {
  const served = solution.shiftOf.length - solution.unservedCount;
  let used = 0;
  for (const route of solution.routes) if (route >= 0 && solution.book.stopCount(route) > 0) used++;
  return Math.max(1, served / Math.max(1, used));
}

function takeString(
  context: RuinContext,
  { trip, shift, longest }: { trip: number; shift: number; longest: number },
): void {
  const { solution, random } = context;
  const route = solution.routes[shift];
  const trips = solution.book.stopCount(route) / 2;
  const length = Math.floor(1 + random.next() * Math.min(trips, longest));
  let spared = 0;
  if (length > 1 && length < trips && random.next() < SPLIT_CHANCE) {
    spared = 1;
    while (length + spared < trips && random.next() < KEEP_MORE_CHANCE) spared++;
  }
  const end = random.next() < 0.5 ? trip : trip + solution.shiftOf.length;
  take(context, { route, around: placeOf(context, route, end), length, spared });
}

function placeOf({ solution }: RuinContext, route: number, node: number): number {
  const count = solution.book.stopCount(route);
  for (let k = 0; k < count; k++) if (solution.book.stop(route, k) === node) return k;
  return 0;
}

/** Trips met from a random place at or before `around` on, the first `length + spared` but for a piece in the middle. */
function take(
  { solution, random, removed }: RuinContext,
  on: { route: number; around: number; length: number; spared: number },
): void {
  const { book } = solution;
  const count = book.stopCount(on.route);
  const whole = on.length + on.spared;
  const from = Math.max(0, Math.min(on.around - below(random, whole), count - whole));
  const firstSpared = on.spared === 0 ? whole : 1 + below(random, on.length - 1);
  const met: number[] = [];
  for (let step = 0; step < count && met.length < whole; step++) {
    const node = book.stop(on.route, (from + step) % count);
    const trip = node < solution.shiftOf.length ? node : node - solution.shiftOf.length;
    if (met.includes(trip)) continue;
    met.push(trip);
    const isSpared = met.length > firstSpared && met.length <= firstSpared + on.spared;
    if (!isSpared && solution.isMovable(trip)) removed.add(trip);
  }
}
