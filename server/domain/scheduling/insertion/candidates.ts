import { fitsSomeLayout } from "../constraints/capacity.ts";
import { firstFreePosition } from "../constraints/committedStop.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { EPSILON } from "../timing/timeline.ts";
import { type BaseRoute, firstMissed, missesEnd } from "./baseRoute.ts";

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
  /** The window of somebody else on the route. */
  othersWindow: number;
  missed?: number | undefined; // who that was first
  /** The end of the shift, whoever else is on the route. */
  shiftHours: number;
  capacity: number;
  maxRideTime: number;
}

export const nothingRuledOut = (): RuledOut => ({
  pickupWindow: 0,
  dropoffWindow: 0,
  othersWindow: 0,
  shiftHours: 0,
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
  #gains: number[] | undefined;

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
    const p = this.#p;
    const leaves = route.leaves[i];
    const latest = problem.latest[p];
    if (leaves > latest + EPSILON) {
      this.#ruledOut.pickupWindow++;
      return false;
    }
    if (this.#isPastDue(i + 1, problem.earliest[p])) {
      this.#noteLate(i + 1, problem.earliest[p]);
      return true;
    }
    const into = problem.travel.leastTime(route.nodes[i], p);
    const begin = Math.max(leaves + into, problem.earliest[p]);
    if (begin > latest + EPSILON) {
      this.#ruledOut.pickupWindow++;
      return true;
    }
    if (!this.#fitsAfter(i)) {
      this.#ruledOut.capacity++;
      return true;
    }
    this.#rideOn(i, begin + problem.dwell[p], into);
    return true;
  }

  /** Whether service at place j, begun then, makes a later one miss its window wherever the drop-off comes after j. */
  #isPastDue(j: number, begin: number): boolean {
    const over = begin - this.route.due[j];
    return over > EPSILON && over > this.#gainAfter(j) + EPSILON;
  }

  /** Service at place j begins too late: for the end of the shift alone, or only for somebody on the way there? */
  #noteLate(j: number, begin: number): void {
    if (this.given.options.ruledOut === undefined) return; // nobody asks why
    const late = { place: j, begin };
    if (missesEnd(this.problem, this.route, late)) {
      this.#ruledOut.shiftHours++;
      return;
    }
    this.#ruledOut.othersWindow++;
    this.#ruledOut.missed ??= firstMissed(this.problem, this.route, late);
  }

  /**
   * `due` counts the ways of the route as it stands. Where the triangle inequality fails, the way by the drop-off may be shorter
   * than the one it replaces; by how much at most, after place j or later.
   */
  #gainAfter(j: number): number {
    this.#gains ??= this.#shortcuts();
    return this.#gains[j];
  }

  #shortcuts(): number[] {
    const { problem, route } = this;
    const d = this.#d;
    const gains = new Array<number>(route.length + 2).fill(0);
    for (let j = route.length; j > 0; j--) {
      let left = route.way[j + 1] - problem.dwell[d];
      if (left > 0) left -= problem.travel.leastTime(route.nodes[j], d);
      if (left > 0) left -= problem.travel.leastTime(d, route.nodes[j + 1]);
      gains[j] = Math.max(gains[j + 1], left);
    }
    return gains;
  }

  #rideOn(i: number, left: number, into: number): void {
    const { problem, route } = this;
    const maxRide = problem.maxRide[this.#p];
    const aboard: Aboard = { after: i, from: this.#p, leaves: left, ride: 0, into, onward: 0 };
    this.#dropOffAfter(i, aboard);
    for (let j = i + 1; j <= route.length; j++) {
      const node = route.nodes[j];
      const way = j === i + 1 ? problem.travel.leastTime(this.#p, node) : route.way[j];
      if (j === i + 1) aboard.onward = way;
      aboard.ride += way;
      const begin = Math.max(aboard.leaves + way, problem.earliest[node]);
      if (this.#isPastDue(j, begin)) {
        this.#noteLate(j, begin);
        return;
      }
      if (aboard.ride > maxRide + EPSILON) {
        this.#ruledOut.maxRideTime++;
        return;
      }
      if (!this.#fitsAfter(j)) {
        this.#ruledOut.capacity++;
        return;
      }
      const served = problem.dwell[node];
      aboard.from = node;
      aboard.leaves = begin + served;
      aboard.ride += served;
      this.#dropOffAfter(j, aboard);
    }
  }

  #dropOffAfter(j: number, aboard: Aboard): void {
    const { problem, route } = this;
    const d = this.#d;
    const way = problem.travel.leastTime(aboard.from, d);
    const begin = Math.max(aboard.leaves + way, problem.earliest[d]);
    if (begin > problem.latest[d] + EPSILON) {
      this.#ruledOut.dropoffWindow++;
      return;
    }
    if (aboard.ride + way > problem.maxRide[this.#p] + EPSILON) {
      this.#ruledOut.maxRideTime++;
      return;
    }
    const away = problem.travel.leastTime(d, route.nodes[j + 1]);
    const back = begin + problem.dwell[d] + away;
    if (back > route.due[j + 1] + EPSILON) {
      this.#noteLate(j + 1, back);
      return;
    }
    this.given.found.push(this.#priced(j, aboard, { way, away }));
  }

  /** New arcs minus those they replace. */
  #priced(j: number, aboard: Aboard, out: { way: number; away: number }): Candidate {
    const { problem, route } = this;
    const { costOfWay } = problem.travel;
    const [p, d, i] = [this.#p, this.#d, aboard.after];
    const after = route.nodes[i + 1];
    const cost =
      costOfWay(route.nodes[i], p, aboard.into) +
      costOfWay(aboard.from, d, out.way) +
      costOfWay(d, route.nodes[j + 1], out.away) -
      route.wayCost[i + 1];
    const busy = aboard.into + out.way + out.away - route.way[i + 1] + problem.dwell[p] + problem.dwell[d];
    const split = i === j ? 0 : costOfWay(p, after, aboard.onward) - route.wayCost[j + 1];
    const splitWay = i === j ? 0 : aboard.onward - route.way[j + 1];
    return {
      pickupAfter: i,
      dropoffAfter: j,
      drive: route.drive + cost + split,
      busy: route.busy + busy + splitWay,
    };
  }

  #fitsAfter(place: number): boolean {
    if (this.given.options.ignoreCapacity === true) return true;
    const { problem, route } = this;
    const { resources } = problem;
    for (let r = 0; r < resources; r++) {
      const others = route.aboard[place * resources + r];
      this.#with[r] = others + problem.load[this.#p * resources + r];
    }
    return fitsSomeLayout(problem, route.shift, { sums: this.#with, from: 0 });
  }
}

/** How far the walk has come with the trip aboard. */
interface Aboard {
  /** Place after which the pick-up is. */
  readonly after: number;
  /** Last node served, when it is left, and seconds since the pick-up (waiting not counted). */
  from: number;
  leaves: number;
  ride: number;
  /** Way into the pick-up, and from it to the next stop of the route. */
  readonly into: number;
  onward: number;
}
