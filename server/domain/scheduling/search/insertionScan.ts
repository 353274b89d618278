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
 * Where the price is not the sum of arcs, it is estimated first: way, dwell, and the new rider's own detour and delay, and the detour of
 * those aboard. A schedule is laid out only where that is less than the cheapest schedule so far; a pair that would make the others
 * better off by more than it costs its own rider may be missed.
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
  /** Of what is added to the way, so much is added to the price; other prices are counted in ways. */
  readonly #rate: number;
  readonly #lateSecond: number;
  readonly #excessSecond: number;
  #route = 0;
  #first = 0;
  #length = 0;
  #pickup = 0;
  #dropoff = 0;
  #ride = 0;
  #direct = 0;
  #dwellPrice = 0;

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
    const { driveSecond, driveMeter, shiftSecond, lateSecond, excessRideSecond } = compiled.problem.weights;
    this.#rate = driveMeter === 0 && driveSecond > 0 ? 1 + shiftSecond / driveSecond : 1;
    this.#lateSecond = lateSecond / this.#rate;
    this.#excessSecond = excessRideSecond / this.#rate;
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
    this.#direct = compiled.directTime[trip] ?? 0;
    const dwell = (this.#dwell[trip] ?? 0) + (this.#dwell[this.#dropoff] ?? 0);
    this.#dwellPrice = compiled.problem.weights.shiftSecond * dwell;
    const last = this.#length - 2;
    const start = this.#problem.isPlain ? 0 : firstFreePosition(compiled, this.#arena.shift[route] ?? 0);
    const { begin, upper } = this.#arena;
    const latest = this.#latest[trip] ?? 0;
    const left = (this.#earliest[trip] ?? 0) + (this.#dwell[trip] ?? 0) - EPSILON;
    for (let i = start; i <= last; i++) {
      if ((upper[this.#first + i + 1] ?? 0) < left) continue; // the next place is due before
      if ((begin[this.#first + i] ?? 0) > latest) return;
      this.#pickUpAfter(i);
    }
  }

  #pickUpAfter(i: number): void {
    const { begin, upper, nodes, way } = this.#arena;
    const [at, pickup] = [this.#first + i, this.#pickup];
    const a = nodes[at] ?? 0;
    const b = nodes[at + 1] ?? 0;
    const into = this.#prices.into(pickup, a);
    const between =
      this.#length === 2 ? (this.#arena.cost[this.#route] ?? 0) : (this.#arena.wayPrice[at] ?? 0);
    const detour = into + this.#prices.of(pickup, b) - between;
    if (this.#estimate(detour - this.#problem.shortcuts.price) >= this.delta) return;
    const dueNext = (upper[at + 1] ?? 0) + EPSILON;
    const served = this.#dwell[pickup] ?? 0;
    const arrive = (begin[at] ?? 0) + (this.#dwell[a] ?? 0) + this.#times.into(pickup, a);
    const time = Math.max(this.#earliest[pickup] ?? 0, arrive);
    if (time > (this.#latest[pickup] ?? 0) + EPSILON || !this.#fitsAfter(at)) return;
    const delay = this.#delayPrice(pickup, time);
    const slower = (this.#arena.riders[at] ?? 0) * this.#excessSecond;
    const toNext = this.#times.of(pickup, b);
    const gone = served + this.#times.into(pickup, a) - (way[at] ?? 0);
    this.#dropOffAtOnce(i, { left: time + served, price: into - between + delay + slower * gone, slower });
    const timeNext = time + served + toNext;
    if (i === this.#length - 2 || timeNext > dueNext) return;
    const latestLeft = Math.min((this.#latest[pickup] ?? 0) + served, (upper[at + 1] ?? 0) - toNext);
    this.#rideOn(i, {
      time: timeNext,
      due: latestLeft + this.#ride,
      price: detour + delay + slower * (gone + toNext),
      aboard: toNext,
    });
  }

  #dropOffAtOnce(i: number, on: { left: number; price: number; slower: number }): void {
    const [pickup, dropoff] = [this.#pickup, this.#dropoff];
    const at = this.#first + i + 1;
    const b = this.#arena.nodes[at] ?? 0;
    const time = Math.max(this.#earliest[dropoff] ?? 0, on.left + this.#times.of(pickup, dropoff));
    if (time > (this.#latest[dropoff] ?? 0) + EPSILON) return;
    const next = time + (this.#dwell[dropoff] ?? 0) + this.#times.of(dropoff, b);
    if (next > (this.#arena.upper[at] ?? 0) + EPSILON) return;
    const way = this.#prices.of(pickup, dropoff) + this.#prices.of(dropoff, b);
    const away = this.#times.of(pickup, dropoff) + (this.#dwell[dropoff] ?? 0) + this.#times.of(dropoff, b);
    this.#consider(i, i, on.price + way + on.slower * away + this.#delayPrice(dropoff, time));
  }

  /**
   * Along the route with the trip aboard: `time` at the next place, `aboard` seconds after the pick-up; `due` is the latest
   * drop-off its ride allows.
   */
  #rideOn(i: number, on: { time: number; due: number; price: number; aboard: number }): void {
    const { begin, upper, nodes, way, wayPrice } = this.#arena;
    const dropoff = this.#dropoff;
    const opens = this.#earliest[dropoff] ?? 0;
    const served = this.#dwell[dropoff] ?? 0;
    const due = Math.min(this.#latest[dropoff] ?? 0, on.due) + EPSILON;
    let { time, aboard } = on;
    for (let j = i + 1; j < this.#length - 1; j++) {
      const at = this.#first + j;
      const x = nodes[at] ?? 0;
      const y = nodes[at + 1] ?? 0;
      time = Math.max(time, begin[at] ?? 0);
      if (time > (upper[at] ?? 0) + EPSILON) return;
      const left = time + (this.#dwell[x] ?? 0);
      if (left > due || !this.#fitsAfter(at)) return;
      const last = this.#times.into(dropoff, x);
      const arrive = Math.max(opens, left + last);
      aboard += this.#dwell[x] ?? 0;
      if (arrive <= due && arrive + served + this.#times.of(dropoff, y) <= (upper[at + 1] ?? 0) + EPSILON) {
        const extra = this.#prices.into(dropoff, x) + this.#prices.of(dropoff, y) - (wayPrice[at] ?? 0);
        const own = this.#delayPrice(dropoff, arrive) + this.#ridePrice(aboard + last);
        const longer = last + served + this.#times.of(dropoff, y) - (way[at] ?? 0);
        const others = this.#excessSecond * (this.#arena.riders[at] ?? 0) * longer;
        this.#consider(i, j, on.price + extra + own + others);
      }
      time = left + (way[at] ?? 0);
      aboard += way[at] ?? 0;
    }
  }

  #estimate(delta: number): number {
    return delta * this.#rate + this.#dwellPrice;
  }

  /** Of the rider who is served no sooner than `time`, though asked for another moment. */
  #delayPrice(node: number, time: number): number {
    if (this.#lateSecond === 0) return 0;
    const late = time - (this.#problem.compiled.requestedAt[node] ?? 0); // NaN: no moment was asked for
    return late > 0 ? late * this.#lateSecond : 0;
  }

  /** Of the rider who is aboard for so long. */
  #ridePrice(aboard: number): number {
    return this.#excessSecond * Math.max(0, aboard - this.#direct);
  }

  #consider(i: number, j: number, delta: number): void {
    if (this.#estimate(delta) >= this.delta) return;
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
    return this.#problem.shortcuts.time > 0 ? times.raise(1, to) : times.raise(i + 1, j + 2);
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
