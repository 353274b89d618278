import { fitsSomeLayout } from "../constraints/capacity.ts";
import { firstFreePosition } from "../constraints/committedStop.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { EPSILON } from "../timing/timeline.ts";
import type { BaseRoute } from "./baseRoute.ts";

/**
 * A pair of positions that necessary tests could not rule out: the pick-up comes after place `pickupAfter` of the
 * route (0 = start), the drop-off after place `dropoffAfter` (the same: right after the pick-up).
 */
export interface Candidate {
  readonly pickupAfter: number;
  readonly dropoffAfter: number;
  /** Price of the arcs, and busy seconds, of the route with the trip in it. */
  readonly drive: number;
  readonly busy: number;
}

/** How often each test ruled a position out: the raw material of explanations. */
export interface RuledOut {
  pickupWindow: number;
  dropoffWindow: number;
  othersWindow: number;
  capacity: number;
  maxRideTime: number;
}

export const nothingRuledOut = (): RuledOut => ({
  pickupWindow: 0,
  dropoffWindow: 0,
  othersWindow: 0,
  capacity: 0,
  maxRideTime: 0,
});

export interface CandidateOptions {
  readonly ignoreCapacity?: boolean;
  readonly ruledOut?: RuledOut;
}

/**
 * All pairs of positions at which the trip may fit, by constant-time necessary tests: windows forward against the
 * bounds of `BaseRoute`, some layout at each place, the shortest possible ride. What survives is checked exactly by
 * the caller. Never drops a feasible pair, also with asymmetric or time-dependent travel.
 */
export function candidates(
  problem: CompiledProblem,
  route: BaseRoute,
  trip: number,
  options: CandidateOptions = {},
): Candidate[] {
  const found: Candidate[] = [];
  const walk = new Walk(problem, route, { trip, options, found });
  for (let i = firstFreePosition(problem, route.shift); i <= route.length; i++) {
    if (!walk.pickUpAfter(i)) break;
  }
  return found;
}

/** Walks along the route with the trip aboard. */
class Walk {
  readonly #p: number;
  readonly #d: number;
  readonly #with: Float64Array;
  readonly #ruledOut: RuledOut;

  constructor(
    readonly problem: CompiledProblem,
    readonly route: BaseRoute,
    readonly given: { trip: number; options: CandidateOptions; found: Candidate[] },
  ) {
    this.#p = given.trip;
    this.#d = problem.tripCount + given.trip;
    this.#with = new Float64Array(problem.resources);
    this.#ruledOut = given.options.ruledOut ?? nothingRuledOut();
  }

  /** False: no later position can be reached in time either. */
  pickUpAfter(i: number): boolean {
    const { problem, route } = this;
    const { travel } = problem;
    const p = this.#p;
    const leaves = route.leaves[i] ?? 0;
    const latest = problem.latest[p] ?? 0;
    if (leaves > latest + EPSILON) {
      this.#ruledOut.pickupWindow++;
      return false;
    }
    if ((route.due[i + 1] ?? 0) + EPSILON < (problem.earliest[p] ?? 0)) {
      this.#ruledOut.othersWindow++;
      return true;
    }
    const from = route.nodes[i] ?? 0;
    const begin = Math.max(leaves + travel.leastTime(from, p), problem.earliest[p] ?? 0);
    if (begin > latest + EPSILON) {
      this.#ruledOut.pickupWindow++;
      return true;
    }
    if (!this.#fitsAfter(i)) {
      this.#ruledOut.capacity++;
      return true;
    }
    this.#rideOn(i, begin + (problem.dwell[p] ?? 0));
    return true;
  }

  #rideOn(i: number, left: number): void {
    const { problem, route } = this;
    const { travel } = problem;
    const p = this.#p;
    const into = travel.arcCost(route.nodes[i] ?? 0, p);
    const intoTime = travel.leastTime(route.nodes[i] ?? 0, p);
    const maxRide = problem.maxRide[p] ?? 0;
    let [from, leaves, ride] = [p, left, 0];
    this.#dropOffAfter(i, i, { from, leaves, ride, into, intoTime });
    for (let j = i + 1; j <= route.length; j++) {
      const node = route.nodes[j] ?? 0;
      const way = travel.leastTime(from, node);
      ride += way;
      const begin = Math.max(leaves + way, problem.earliest[node] ?? 0);
      if (begin > (route.due[j] ?? 0) + EPSILON) {
        this.#ruledOut.othersWindow++;
        return;
      }
      if (ride > maxRide + EPSILON) {
        this.#ruledOut.maxRideTime++;
        return;
      }
      if (!this.#fitsAfter(j)) {
        this.#ruledOut.capacity++;
        return;
      }
      const served = problem.dwell[node] ?? 0;
      from = node;
      leaves = begin + served;
      ride += served;
      this.#dropOffAfter(i, j, { from, leaves, ride, into, intoTime });
    }
  }

  #dropOffAfter(
    i: number,
    j: number,
    on: { from: number; leaves: number; ride: number; into: number; intoTime: number },
  ): void {
    const { problem, route } = this;
    const { travel } = problem;
    const d = this.#d;
    const way = travel.leastTime(on.from, d);
    const begin = Math.max(on.leaves + way, problem.earliest[d] ?? 0);
    if (begin > (problem.latest[d] ?? 0) + EPSILON) {
      this.#ruledOut.dropoffWindow++;
      return;
    }
    if (on.ride + way > (problem.maxRide[this.#p] ?? 0) + EPSILON) {
      this.#ruledOut.maxRideTime++;
      return;
    }
    const next = route.nodes[j + 1] ?? 0;
    const served = problem.dwell[d] ?? 0;
    if (begin + served + travel.leastTime(d, next) > (route.due[j + 1] ?? 0) + EPSILON) {
      this.#ruledOut.othersWindow++;
      return;
    }
    this.given.found.push(this.#priced(i, j, { ...on, next }));
  }

  #priced(
    i: number,
    j: number,
    on: { from: number; into: number; intoTime: number; next: number },
  ): Candidate {
    const { problem, route } = this;
    const { arcCost, leastTime } = problem.travel;
    const [p, d] = [this.#p, this.#d];
    const dwell = (problem.dwell[p] ?? 0) + (problem.dwell[d] ?? 0);
    const before = route.nodes[i] ?? 0;
    let drive = route.drive + on.into - arcCost(before, route.nodes[i + 1] ?? 0);
    let busy = route.busy + dwell + on.intoTime - leastTime(before, route.nodes[i + 1] ?? 0);
    if (i !== j) {
      const after = route.nodes[i + 1] ?? 0;
      const last = route.nodes[j] ?? 0;
      drive += arcCost(p, after) - arcCost(last, on.next);
      busy += leastTime(p, after) - leastTime(last, on.next);
    }
    drive += arcCost(on.from, d) + arcCost(d, on.next);
    busy += leastTime(on.from, d) + leastTime(d, on.next);
    return { pickupAfter: i, dropoffAfter: j, drive, busy };
  }

  #fitsAfter(place: number): boolean {
    if (this.given.options.ignoreCapacity === true) return true;
    const { problem, route } = this;
    const { resources } = problem;
    for (let r = 0; r < resources; r++) {
      const others = route.aboard[place * resources + r] ?? 0;
      this.#with[r] = others + (problem.load[this.#p * resources + r] ?? 0);
    }
    return fitsSomeLayout(problem, route.shift, { sums: this.#with, from: 0 });
  }
}
