import type { SearchProblem } from "./searchProblem.ts";

/** For each trip the others, nearest first, as far as `reach` of them. */
export interface Neighbors {
  readonly reach: number;
  readonly list: Int32Array;
}

const MOST = 200;
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
    return (
      mutual(problem, one, other) + mutual(problem, one + tripCount, other + tripCount)
    );
  });

const mutual = (problem: SearchProblem, a: number, b: number): number =>
  Math.min(following(problem, a, b), following(problem, b, a));

type Nearness = (problem: SearchProblem, one: number, other: number) => number;

function nearestBy(problem: SearchProblem, nearnessOf: Nearness): Neighbors {
  const { tripCount } = problem.compiled;
  const reach = Math.min(MOST, Math.max(0, tripCount - 1));
  const list = new Int32Array(tripCount * reach);
  const nearness = new Float64Array(tripCount);
  const order = Array.from({ length: tripCount }, (_, trip) => trip);
  for (let trip = 0; trip < tripCount; trip++) {
    for (let other = 0; other < tripCount; other++) {
      nearness[other] = other === trip ? Infinity : nearnessOf(problem, trip, other);
    }
    order.sort((a, b) => (nearness[a] ?? 0) - (nearness[b] ?? 0) || a - b);
    for (let k = 0; k < reach; k++) list[trip * reach + k] = order[k] ?? 0;
  }
  return { reach, list };
}

function followingNearness(problem: SearchProblem, one: number, other: number): number {
  const { tripCount } = problem.compiled;
  let least = Infinity;
  for (const a of [one, one + tripCount]) {
    for (const b of [other, other + tripCount]) {
      least = Math.min(least, following(problem, a, b), following(problem, b, a));
    }
  }
  return least;
}

/** How well stop `b` follows stop `a`. */
export function following({ compiled, times }: SearchProblem, a: number, b: number): number {
  const { earliest, latest, dwell } = compiled;
  const way = times.of(a, b);
  const busy = (dwell[a] ?? 0) + way;
  const waiting = Math.max(0, (earliest[b] ?? 0) - busy - (latest[a] ?? 0));
  const lateness = Math.max(0, (earliest[a] ?? 0) + busy - (latest[b] ?? 0));
  return way + WAITING * waiting + LATENESS * lateness;
}
