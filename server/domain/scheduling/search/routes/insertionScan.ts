import { fitsSomeLayout } from "../../constraints/capacity.ts";
import { firstFreePosition } from "../../constraints/committedStop.ts";
import { EPSILON } from "../../timing/timeline.ts";
import type { Legs } from "../problem/legs.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import { InsertionEstimate } from "./insertionEstimate.ts";
import type { LeastTimes } from "./leastTimes.ts";
import type { RouteArena } from "./routeArena.ts";
import type { RoutePricer } from "./routePricer.ts";

/**
 * Finds the cheapest feasible pair of places for a trip in a route. Constant-time necessary tests for each pair (earliest and
 * latest times of every place, load, shortest ride), then its price, and only what is cheaper than the best so far is
 * checked exactly. Gschwind and Drexl (2019) make the exact test itself constant; with price first so few
 * pairs are left that the linear one, which stops where waiting absorbs the delay, costs less than their preprocessing.
 * Where the price is not the sum of arcs, it is estimated, and a schedule is laid out only for the places of the least estimate. If they
 * break a rule or leave no room for a break, it is laid out for each pair.
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
  readonly #estimate: InsertionEstimate;
  /** Of the cheapest places so far. */
  #least = Infinity;
  #pricesEach = false;
  #route = 0;
  #first = 0;
  #length = 0;
  #pickup = 0;
  #dropoff = 0;
  #ride = 0;

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
    this.#estimate = new InsertionEstimate(compiled);
  }

  /** Looks only for what adds less than `most`. */
  run(route: number, trip: number, most = Infinity): void {
    const { isPlain } = this.#problem;
    this.#look(route, trip, most);
    if (isPlain || this.#least === most) {
      this.delta = this.#least;
      return;
    }
    const price = this.#price(this.pickupAfter, this.dropoffAfter);
    this.delta = Math.min(most, price);
    if (price < Infinity) return;
    this.#pricesEach = true; // a rule or a break is against these places: others may do
    this.#look(route, trip, most);
    this.#pricesEach = false;
    this.delta = this.#least;
  }

  #look(route: number, trip: number, most: number): void {
    const { compiled } = this.#problem;
    this.#least = most;
    this.#route = route;
    this.#first = this.#arena.offset[route];
    this.#length = this.#arena.length[route];
    this.#pickup = trip;
    this.#dropoff = trip + compiled.tripCount;
    this.#ride = compiled.maxRide[trip];
    this.#estimate.open(trip);
    const last = this.#length - 2;
    const start = this.#problem.isPlain ? 0 : firstFreePosition(compiled, this.#arena.shift[route]);
    const { begin, upper } = this.#arena;
    const latest = this.#latest[trip];
    const left = this.#earliest[trip] + this.#dwell[trip] - EPSILON;
    for (let i = start; i <= last; i++) {
      if (upper[this.#first + i + 1] < left) continue; // the next place is due before
      if (begin[this.#first + i] > latest) return;
      this.#pickUpAfter(i);
    }
  }

  #pickUpAfter(i: number): void {
    const { begin, upper, nodes, way } = this.#arena;
    const [at, pickup] = [this.#first + i, this.#pickup];
    const a = nodes[at];
    const b = nodes[at + 1];
    const into = this.#prices.into(pickup, a);
    const between = this.#length === 2 ? this.#arena.cost[this.#route] : this.#arena.wayPrice[at];
    const detour = into + this.#prices.of(pickup, b) - between;
    if (this.#estimate.price(detour - this.#problem.shortcuts.price) >= this.#least) return;
    const dueNext = upper[at + 1] + EPSILON;
    const served = this.#dwell[pickup];
    const arrive = begin[at] + this.#dwell[a] + this.#times.into(pickup, a);
    const time = Math.max(this.#earliest[pickup], arrive);
    if (time > this.#latest[pickup] + EPSILON || !this.#fitsAfter(at)) return;
    const delay = this.#estimate.delay(pickup, time);
    const slower = this.#estimate.others(this.#arena.riders[at]);
    const toNext = this.#times.of(pickup, b);
    const gone = served + this.#times.into(pickup, a) - way[at];
    this.#dropOffAtOnce(i, { left: time + served, price: into - between + delay + slower * gone, slower });
    const timeNext = time + served + toNext;
    if (i === this.#length - 2 || timeNext > dueNext) return;
    const latestLeft = Math.min(this.#latest[pickup] + served, upper[at + 1] - toNext);
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
    const b = this.#arena.nodes[at];
    const time = Math.max(this.#earliest[dropoff], on.left + this.#times.of(pickup, dropoff));
    if (time > this.#latest[dropoff] + EPSILON) return;
    const next = time + this.#dwell[dropoff] + this.#times.of(dropoff, b);
    if (next > this.#arena.upper[at] + EPSILON) return;
    const way = this.#prices.of(pickup, dropoff) + this.#prices.of(dropoff, b);
    const away = this.#times.of(pickup, dropoff) + this.#dwell[dropoff] + this.#times.of(dropoff, b);
    this.#consider(i, i, on.price + way + on.slower * away + this.#estimate.delay(dropoff, time));
  }

  /**
   * Along the route with the trip aboard: `time` at the next place, `aboard` seconds after the pick-up; `due` is the latest
   * drop-off its ride allows.
   */
  #rideOn(i: number, on: { time: number; due: number; price: number; aboard: number }): void {
    const { begin, upper, nodes, way, wayPrice } = this.#arena;
    const dropoff = this.#dropoff;
    const opens = this.#earliest[dropoff];
    const served = this.#dwell[dropoff];
    const due = Math.min(this.#latest[dropoff], on.due) + EPSILON;
    let { time, aboard } = on;
    for (let j = i + 1; j < this.#length - 1; j++) {
      const at = this.#first + j;
      const x = nodes[at];
      const y = nodes[at + 1];
      time = Math.max(time, begin[at]);
      if (time > upper[at] + EPSILON) return;
      const left = time + this.#dwell[x];
      if (left > due || !this.#fitsAfter(at)) return;
      const last = this.#times.into(dropoff, x);
      const arrive = Math.max(opens, left + last);
      aboard += this.#dwell[x];
      if (arrive <= due && arrive + served + this.#times.of(dropoff, y) <= upper[at + 1] + EPSILON) {
        const extra = this.#prices.into(dropoff, x) + this.#prices.of(dropoff, y) - wayPrice[at];
        const own = this.#estimate.delay(dropoff, arrive) + this.#estimate.ride(aboard + last);
        const longer = last + served + this.#times.of(dropoff, y) - way[at];
        const others = longer * this.#estimate.others(this.#arena.riders[at]);
        this.#consider(i, j, on.price + extra + own + others);
      }
      time = left + way[at];
      aboard += way[at];
    }
  }

  #consider(i: number, j: number, delta: number): void {
    const estimate = this.#estimate.price(delta);
    if (estimate >= this.#least || !this.#isFeasible(i, j)) return;
    const price = this.#pricesEach ? this.#priceLaid() : estimate;
    if (price >= this.#least) return;
    this.#least = price;
    this.pickupAfter = i;
    this.dropoffAfter = j;
  }

  /** What the places found add indeed. */
  #price(i: number, j: number): number {
    this.#isFeasible(i, j);
    return this.#priceLaid();
  }

  /** Of the sequence in `times.nodes`. */
  #priceLaid(): number {
    const { times, pricer } = this.#exact;
    const stops = times.nodes.subarray(1, times.length - 1);
    return pricer.cost(this.#arena.shift[this.#route], stops) - this.#arena.cost[this.#route];
  }

  /** Exactly, but for what only a `RoutePricer` knows. Leaves the sequence in `times.nodes`. */
  #isFeasible(i: number, j: number): boolean {
    const { times } = this.#exact;
    const { nodes, begin, upper } = this.#arena;
    let to = 0;
    for (let k = 0; k < this.#length; k++) {
      const at = this.#first + k;
      times.nodes[to] = nodes[at];
      times.begin[to] = begin[at];
      times.upper[to++] = upper[at];
      if (k === i) this.#lay(to++, this.#pickup);
      if (k === j) this.#lay(to++, this.#dropoff);
    }
    times.length = to;
    times.longest = this.#problem.compiled.maxDuration[this.#arena.shift[this.#route]];
    return this.#problem.shortcuts.time > 0 ? times.raise(1, to) : times.raise(i + 1, j + 2);
  }

  #lay(at: number, node: number): void {
    const { times } = this.#exact;
    times.nodes[at] = node;
    times.begin[at] = this.#earliest[node];
    times.upper[at] = this.#latest[node];
  }

  /** Whether somebody can be aboard besides those who leave the place at `at`. */
  #fitsAfter(at: number): boolean {
    const { compiled } = this.#problem;
    const { resources, layoutStart, layoutCapacity } = compiled;
    const shift = this.#arena.shift[this.#route];
    const layout = layoutStart[shift];
    const isOnly = layoutStart[shift + 1] === layout + 1;
    for (let r = 0; r < resources; r++) {
      const sum = this.#arena.aboard[at * resources + r] + compiled.load[this.#pickup * resources + r];
      this.#sums[r] = sum;
      if (isOnly && sum > layoutCapacity[layout * resources + r]) return false;
    }
    return isOnly || fitsSomeLayout(compiled, shift, { sums: this.#sums, from: 0 });
  }
}
