import type { SearchProblem } from "./searchProblem.ts";

/** For each trip the others, nearest first, as far as `reach` of them. */
export interface Neighbors {
  readonly reach: number;
  readonly list: Int32Array;
}

const MOST = 200;
/** Of more trips than this only so many that begin at about the same time are compared. */
const COMPARED = 300;
/** A minute of certain waiting counts a fifth of a minute of driving, a minute of certain lateness as much as one. */
const WAITING = 0.2;
const LATENESS = 1;

/**
 * Nearness in space and time, as in Vidal et al. (2013): of the eight ways in which a stop of one trip may follow a stop
 * of the other, the least of driving + 0.2 × waiting that cannot be avoided + lateness that cannot be avoided.
 */
export const neighborsOf = (problem: SearchProblem): Neighbors => nearestBy(problem, followingNearness);

/** Alike in both ends: driving between the pick-ups and between the drop-offs, and what cannot be helped of waiting. */
export const similarTrips = (problem: SearchProblem): Neighbors =>
  nearestBy(problem, (_, one, other) => {
    const { tripCount } = problem.compiled;
    return mutual(problem, one, other) + mutual(problem, one + tripCount, other + tripCount);
  });

/** How well one of two stops follows the other. */
function mutual(problem: SearchProblem, a: number, b: number): number {
  const { times } = problem;
  return Math.min(following(problem, a, b, times.of(a, b)), following(problem, b, a, times.into(a, b)));
}

type Nearness = (problem: SearchProblem, one: number, other: number) => number;

function nearestBy(problem: SearchProblem, nearnessOf: Nearness): Neighbors {
  const { tripCount } = problem.compiled;
  const { compared, window } = orderInTime(problem);
  const reach = Math.min(MOST, Math.max(0, compared - 1));
  const list = new Int32Array(tripCount * reach);
  const keys = new Float64Array(compared);
  for (let trip = 0; trip < tripCount; trip++) {
    for (const [k, other] of window(trip).entries()) {
      const nearness = other === trip ? FARTHEST : Math.min(FARTHEST, nearnessOf(problem, trip, other));
      keys[k] = Math.round(nearness * PER_UNIT) * tripCount + other;
    }
    keys.sort(); // numbers without a comparison of ours: many times faster
    for (let k = 0; k < reach; k++) list[trip * reach + k] = keys[k] % tripCount;
  }
  return { reach, list };
}

/** Nearness is compared to a 1024th of a second or point; beyond a year all are alike. */
const PER_UNIT = 1024;
const FARTHEST = 3e7;

/** `window(trip)`: the `compared` trips whose middle of time is nearest to that of the trip, itself among them. */
function orderInTime({ compiled }: SearchProblem): {
  compared: number;
  window: (trip: number) => Int32Array;
} {
  const { tripCount, earliest, latest } = compiled;
  const middle = (trip: number) => earliest[trip] + latest[tripCount + trip];
  const order = Int32Array.from({ length: tripCount }, (_, trip) => trip).sort(
    (a, b) => middle(a) - middle(b),
  );
  const rank = new Int32Array(tripCount);
  for (const [place, trip] of order.entries()) rank[trip] = place;
  const compared = Math.min(tripCount, COMPARED);
  const window = (trip: number): Int32Array => {
    const first = Math.max(0, Math.min(rank[trip] - (compared >> 1), tripCount - compared));
    return order.slice(first, first + compared);
  };
  return { compared, window };
}

function followingNearness(problem: SearchProblem, one: number, other: number): number {
  const { tripCount } = problem.compiled;
  let least = Infinity;
  for (const a of [one, one + tripCount]) {
    for (const b of [other, other + tripCount]) {
      least = Math.min(least, mutual(problem, a, b));
    }
  }
  return least;
}

/** How well stop `b` follows stop `a`, `way` seconds away. */
export function following({ compiled }: SearchProblem, a: number, b: number, way: number): number {
  const { earliest, latest, dwell } = compiled;
  const busy = dwell[a] + way;
  const waiting = Math.max(0, earliest[b] - busy - latest[a]);
  const lateness = Math.max(0, earliest[a] + busy - latest[b]);
  return way + WAITING * waiting + LATENESS * lateness;
}
