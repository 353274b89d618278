import { fitsSomeLayout } from "../constraints/capacity.ts";
import { firstFreePosition } from "../constraints/committedStop.ts";
import { EPSILON } from "../timing/timeline.ts";
import type { LeastTimes } from "./leastTimes.ts";
import type { Legs } from "./legs.ts";
import type { RouteArena } from "./routeArena.ts";
import type { RoutePricer } from "./routePricer.ts";
import type { SearchProblem } from "./searchProblem.ts";

/**
 * Finds the cheapest feasible pair of places for a trip in a route. Constant-time necessary tests for each pair (earliest and
 * latest times of every place, load, shortest ride), then its price, and only what is cheaper than the best so far is
 * checked exactly. Gschwind and Drexl (2019) make the exact test itself constant; with price first so few
 * pairs are left that the linear one, which stops where waiting absorbs the delay, costs less than their preprocessing.
 */
export class InsertionScan {
  delta = Infinity;
  pickupAfter = 0;
  dropoffAfter = 0;
  readonly #problem: SearchProblem;
  readonly #arena: RouteArena;
  readonly #exact: { times: LeastTimes; pricer: RoutePricer };
  readonly #times: Legs;
  readonly #prices: Legs;
  readonly #earliest: Float64Array;
  readonly #latest: Float64Array;
  readonly #dwell: Float64Array;
  readonly #sums: Float64Array;
  readonly #rate: number;
  #route = 0;
  #first = 0;
  #length = 0;
  #pickup = 0;
  #dropoff = 0;
  #ride = 0;
  #floor = 0;

  constructor(problem: SearchProblem, arena: RouteArena, exact: { times: LeastTimes; pricer: RoutePricer }) {
    const { compiled } = problem;
    this.#problem = problem;
    this.#arena = arena;
    this.#exact = exact;
    this.#times = problem.times;
    this.#prices = problem.prices;
    this.#earliest = compiled.earliest;
    this.#latest = compiled.latest;
    this.#dwell = compiled.dwell;
    this.#sums = new Float64Array(compiled.resources);
    const { driveSecond, driveMeter, shiftSecond } = compiled.problem.weights;
    this.#rate = driveMeter === 0 && driveSecond > 0 ? 1 + shiftSecond / driveSecond : 1;
  }

  /** How far the price of a route lies above the price of its arcs and busy time, as a bound counts from there. */
  floorOf(route: number): number {
    if (this.#problem.isPlain) return 0;
    const { compiled } = this.#problem;
    const first = this.#arena.offset[route] ?? 0;
    const length = this.#arena.length[route] ?? 0;
    let drive = 0;
    let dwell = 0;
    for (let k = 1; k < length && length > 2; k++) {
      const node = this.#arena.nodes[first + k] ?? 0;
      drive += this.#prices.of(this.#arena.nodes[first + k - 1] ?? 0, node);
      dwell += this.#dwell[node] ?? 0;
    }
    const busy = compiled.problem.weights.shiftSecond * dwell;
    return drive * this.#rate + busy - (this.#arena.cost[route] ?? 0);
  }

  /** Looks only for what adds less than `most`. */
  run(route: number, trip: number, most = Infinity): void {
    const { compiled } = this.#problem;
    this.delta = most;
    this.#route = route;
    this.#first = this.#arena.offset[route] ?? 0;
    this.#length = this.#arena.length[route] ?? 0;
    this.#pickup = trip;
    this.#dropoff = trip + compiled.tripCount;
    this.#ride = compiled.maxRide[trip] ?? 0;
    const dwell = (this.#dwell[trip] ?? 0) + (this.#dwell[this.#dropoff] ?? 0);
    this.#floor = (this.#arena.floor[route] ?? 0) + compiled.problem.weights.shiftSecond * dwell;
    const last = this.#length - 2;
    const start = this.#problem.isPlain ? 0 : firstFreePosition(compiled, this.#arena.shift[route] ?? 0);
    const latest = this.#latest[trip] ?? 0;
    for (let i = start; i <= last; i++) {
      if ((this.#arena.begin[this.#first + i] ?? 0) > latest) return;
      this.#pickUpAfter(i);
    }
  }

  #pickUpAfter(i: number): void {
    const { begin, upper, nodes } = this.#arena;
    const [at, pickup] = [this.#first + i, this.#pickup];
    const a = nodes[at] ?? 0;
    const b = nodes[at + 1] ?? 0;
    const dueNext = (upper[at + 1] ?? 0) + EPSILON;
    const served = this.#dwell[pickup] ?? 0;
    const earliest = this.#earliest[pickup] ?? 0;
    if (earliest + served > dueNext) return;
    const time = Math.max(earliest, (begin[at] ?? 0) + (this.#dwell[a] ?? 0) + this.#times.of(a, pickup));
    if (time > (this.#latest[pickup] ?? 0) + EPSILON || !this.#fitsAfter(at)) return;
    const into = this.#prices.of(a, pickup);
    const between = this.#length === 2 ? (this.#arena.cost[this.#route] ?? 0) : this.#prices.of(a, b);
    this.#dropOffAtOnce(i, { left: time + served, price: into - between });
    const toNext = this.#times.of(pickup, b);
    const timeNext = time + served + toNext;
    const detour = into + this.#prices.of(pickup, b) - between;
    if (i === this.#length - 2 || timeNext > dueNext || this.#bound(detour) >= this.delta) return;
    const latestLeft = Math.min((this.#latest[pickup] ?? 0) + served, (upper[at + 1] ?? 0) - toNext);
    this.#rideOn(i, { time: timeNext, due: latestLeft + this.#ride, detour });
  }

  #dropOffAtOnce(i: number, on: { left: number; price: number }): void {
    const [pickup, dropoff] = [this.#pickup, this.#dropoff];
    const at = this.#first + i + 1;
    const b = this.#arena.nodes[at] ?? 0;
    const time = Math.max(this.#earliest[dropoff] ?? 0, on.left + this.#times.of(pickup, dropoff));
    if (time > (this.#latest[dropoff] ?? 0) + EPSILON) return;
    const next = time + (this.#dwell[dropoff] ?? 0) + this.#times.of(dropoff, b);
    if (next > (this.#arena.upper[at] ?? 0) + EPSILON) return;
    this.#consider(i, i, on.price + this.#prices.of(pickup, dropoff) + this.#prices.of(dropoff, b));
  }

  /** Along the route with the trip aboard: `time` at the next place, `due` the latest drop-off its ride allows. */
  #rideOn(i: number, on: { time: number; due: number; detour: number }): void {
    const { begin, upper, nodes } = this.#arena;
    const dropoff = this.#dropoff;
    const opens = this.#earliest[dropoff] ?? 0;
    const served = this.#dwell[dropoff] ?? 0;
    const due = Math.min(this.#latest[dropoff] ?? 0, on.due) + EPSILON;
    let time = on.time;
    for (let j = i + 1; j < this.#length - 1; j++) {
      const at = this.#first + j;
      const x = nodes[at] ?? 0;
      const y = nodes[at + 1] ?? 0;
      time = Math.max(time, begin[at] ?? 0);
      if (time > (upper[at] ?? 0) + EPSILON) return;
      const left = time + (this.#dwell[x] ?? 0);
      if (left > due || !this.#fitsAfter(at)) return;
      const arrive = Math.max(opens, left + this.#times.of(x, dropoff));
      if (arrive <= due && arrive + served + this.#times.of(dropoff, y) <= (upper[at + 1] ?? 0) + EPSILON) {
        const extra = this.#prices.of(x, dropoff) + this.#prices.of(dropoff, y) - this.#prices.of(x, y);
        this.#consider(i, j, on.detour + extra);
      }
      time = left + this.#times.of(x, y);
    }
  }

  #bound(delta: number): number {
    return delta * this.#rate + this.#floor;
  }

  #consider(i: number, j: number, delta: number): void {
    if (this.#bound(delta) >= this.delta) return;
    if (!this.#problem.isPlain) {
      this.#price(i, j);
    } else if (this.#isFeasible(i, j)) {
      this.#keep(i, j, delta);
    }
  }

  #keep(i: number, j: number, delta: number): void {
    this.delta = delta;
    this.pickupAfter = i;
    this.dropoffAfter = j;
  }

  #price(i: number, j: number): void {
    if (!this.#isFeasible(i, j)) return;
    const { times, pricer } = this.#exact;
    const stops = times.nodes.subarray(1, times.length - 1);
    const delta =
      pricer.cost(this.#arena.shift[this.#route] ?? 0, stops) - (this.#arena.cost[this.#route] ?? 0);
    if (delta < this.delta) this.#keep(i, j, delta);
  }

  /** Exactly, but for what only a `RoutePricer` knows. Leaves the sequence in `times.nodes`. */
  #isFeasible(i: number, j: number): boolean {
    const { times } = this.#exact;
    const { nodes, begin, upper } = this.#arena;
    let to = 0;
    for (let k = 0; k < this.#length; k++) {
      const at = this.#first + k;
      times.nodes[to] = nodes[at] ?? 0;
      times.begin[to] = begin[at] ?? 0;
      times.upper[to++] = upper[at] ?? 0;
      if (k === i) this.#lay(to++, this.#pickup);
      if (k === j) this.#lay(to++, this.#dropoff);
    }
    times.length = to;
    times.longest = this.#problem.compiled.maxDuration[this.#arena.shift[this.#route] ?? 0] ?? Infinity;
    return times.raise(i + 1, j + 2);
  }

  #lay(at: number, node: number): void {
    const { times } = this.#exact;
    times.nodes[at] = node;
    times.begin[at] = this.#earliest[node] ?? 0;
    times.upper[at] = this.#latest[node] ?? 0;
  }

  /** Whether somebody can be aboard besides those who leave the place at `at`. */
  #fitsAfter(at: number): boolean {
    const { compiled } = this.#problem;
    const { resources, layoutStart, layoutCapacity } = compiled;
    const shift = this.#arena.shift[this.#route] ?? 0;
    const layout = layoutStart[shift] ?? 0;
    const isOnly = (layoutStart[shift + 1] ?? 0) === layout + 1;
    for (let r = 0; r < resources; r++) {
      const sum =
        (this.#arena.aboard[at * resources + r] ?? 0) + (compiled.load[this.#pickup * resources + r] ?? 0);
      this.#sums[r] = sum;
      if (isOnly && sum > (layoutCapacity[layout * resources + r] ?? 0)) return false;
    }
    return isOnly || fitsSomeLayout(compiled, shift, { sums: this.#sums, from: 0 });
  }
}
