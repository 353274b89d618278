import { addAboard } from "../../constraints/capacity.ts";
import { endNode, startNode } from "../../model/compiledProblem.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import { InsertionCache } from "./insertionCache.ts";
import { InsertionScan } from "./insertionScan.ts";
import { LeastTimes } from "./leastTimes.ts";
import { RouteArena } from "./routeArena.ts";
import { RoutePricer } from "./routePricer.ts";

export const NO_ROUTE = -1;

/** What the search asks of routes, by number: what one costs, and what becomes of it with a trip more or less. */
export class RouteBook {
  readonly arena: RouteArena;
  /** Holds the answer of `bestInsertion`. */
  readonly found: InsertionCache;
  readonly #times: LeastTimes;
  readonly #pricer: RoutePricer;
  readonly #scan: InsertionScan;
  readonly #sequence: Int32Array;
  readonly #kept: Int32Array[] = [];

  constructor(
    readonly problem: SearchProblem,
    size = bookSize(problem),
  ) {
    const { compiled } = problem;
    this.arena = new RouteArena(size, compiled.resources);
    this.found = new InsertionCache(compiled.tripCount, size.insertions);
    this.#times = new LeastTimes(problem);
    this.#pricer = new RoutePricer(problem);
    this.#scan = new InsertionScan(problem, this.arena, { times: this.#times, pricer: this.#pricer });
    this.#sequence = new Int32Array(2 * compiled.tripCount + 2);
  }

  cost(route: number): number {
    return this.arena.cost[route];
  }

  /** Stops, without start and end. */
  stopCount(route: number): number {
    return this.arena.length[route] - 2;
  }

  /** Stop `k`, from 0. */
  stop(route: number, k: number): number {
    return this.arena.nodes[this.arena.offset[route] + k + 1];
  }

  stops(route: number): Int32Array {
    const first = this.arena.offset[route] + 1;
    return this.arena.nodes.slice(first, first + this.stopCount(route));
  }

  /** Numbers in these arrays stay valid (they are renamed when the arena is cleared); all others live till the next new route. */
  keep(routes: Int32Array): void {
    this.#kept.push(routes);
  }

  /** The route with these stops; NO_ROUTE: it is not feasible. */
  route(shift: number, stops: ArrayLike<number>): number {
    const sequence = this.#sequence;
    const count = stops.length;
    sequence[0] = startNode(this.problem.compiled, shift);
    for (let k = 0; k < count; k++) sequence[k + 1] = stops[k];
    sequence[count + 1] = endNode(this.problem.compiled, shift);
    return this.#enter(shift, count + 2);
  }

  /** The route without the trips that are marked; NO_ROUTE where travel times make even that infeasible. */
  without(route: number, isMarked: Uint8Array): number {
    const { nodes, offset, length } = this.arena;
    const { tripCount } = this.problem.compiled;
    const first = offset[route];
    const end = first + length[route];
    let kept = 0;
    for (let k = first; k < end; k++) {
      const node = nodes[k];
      const trip = node < tripCount ? node : node - tripCount;
      if (trip < tripCount && isMarked[trip] === 1) continue;
      this.#sequence[kept++] = node;
    }
    return this.#enter(this.arena.shift[route], kept);
  }

  /** What the cheapest insertion of the trip adds; where to is in `found`. Infinity: there is none. */
  bestInsertion(route: number, trip: number): number {
    return this.insertionBelow(route, trip, Infinity);
  }

  /** What is known of it already: the same if `found.isExact`, else that it adds no less. */
  leastInsertion(route: number, trip: number): number {
    const { found } = this;
    if (found.find(route, trip)) return found.delta;
    found.isExact = false;
    return -Infinity;
  }

  /** The same, of interest only where it adds less than `most`: else it may be anything from there on. */
  insertionBelow(route: number, trip: number, most: number): number {
    const { found } = this;
    if (found.find(route, trip) && (found.isExact || found.delta >= most)) return found.delta;
    this.#scan.run(route, trip, most);
    found.delta = this.#scan.delta;
    found.isExact = found.delta < most || most === Infinity;
    found.pickupAfter = this.#scan.pickupAfter;
    found.dropoffAfter = this.#scan.dropoffAfter;
    found.store(route, trip);
    return found.delta;
  }

  /** The route with the trip in its best places. */
  withBestInsertion(route: number, trip: number): number {
    if (this.bestInsertion(route, trip) === Infinity) return NO_ROUTE;
    const { delta, pickupAfter, dropoffAfter } = this.found;
    const first = this.arena.offset[route];
    const length = this.arena.length[route];
    const sequence = this.#sequence;
    let to = 0;
    for (let k = 0; k < length; k++) {
      sequence[to++] = this.arena.nodes[first + k];
      if (k === pickupAfter) sequence[to++] = trip;
      if (k === dropoffAfter) sequence[to++] = this.problem.compiled.tripCount + trip;
    }
    const price = this.problem.isPlain ? undefined : this.cost(route) + delta;
    return this.#enter(this.arena.shift[route], to, price);
  }

  /** `price`: what the sequence costs, where its schedule has been laid out already. */
  #enter(shift: number, length: number, price?: number): number {
    const known = this.arena.find(shift, this.#sequence, length);
    if (known >= 0) return known;
    if (!this.#time(shift, length)) return NO_ROUTE;
    const cost = price ?? this.#costOf(shift, length);
    if (cost === Infinity) return NO_ROUTE;
    if (this.arena.isFull(length)) {
      this.arena.clear(this.#kept);
      this.found.clear();
    }
    const route = this.arena.add(shift, this.#sequence, length);
    this.arena.cost[route] = cost;
    this.#keepBounds(route, length);
    this.#keepLoads(route, length);
    return route;
  }

  /** Earliest and latest times of every place, left in `#times`. */
  #time(shift: number, length: number): boolean {
    const { earliest, latest, maxDuration } = this.problem.compiled;
    const times = this.#times;
    for (let k = 0; k < length; k++) {
      const node = this.#sequence[k];
      times.nodes[k] = node;
      times.begin[k] = earliest[node];
      times.upper[k] = latest[node];
    }
    times.length = length;
    times.longest = maxDuration[shift];
    if (!times.raise(1, length)) return false;
    times.lower();
    return true;
  }

  #costOf(shift: number, length: number): number {
    const { problem } = this;
    if (length === 2) return problem.costs.emptyRouteCost(shift);
    if (!problem.isPlain) {
      return this.#pricer.cost(shift, this.#sequence.subarray(1, length - 1));
    }
    let cost = 0;
    for (let k = 1; k < length; k++) {
      cost += problem.prices.of(this.#sequence[k - 1], this.#sequence[k]);
    }
    return cost;
  }

  /** Bounds wide enough for two more stops, each of which may make a way shorter; and the ways as they are. */
  #keepBounds(route: number, length: number): void {
    const { begin, upper, way, wayPrice, offset } = this.arena;
    const { compiled, shortcuts, times, prices } = this.problem;
    const first = offset[route];
    for (let k = 0; k < length; k++) {
      const [node, next] = [this.#sequence[k], this.#sequence[k + 1] ?? 0];
      begin[first + k] = this.#times.begin[k];
      upper[first + k] = this.#times.upper[k];
      way[first + k] = k + 1 < length ? times.of(node, next) : 0;
      wayPrice[first + k] = k + 1 < length ? prices.of(node, next) : 0;
    }
    for (let k = 0; shortcuts.time > 0 && k < length; k++) {
      const [at, node] = [first + k, this.#sequence[k]];
      begin[at] = Math.max(compiled.earliest[node], begin[at] - 2 * shortcuts.time);
      upper[at] = Math.min(compiled.latest[node], upper[at] + 2 * shortcuts.time);
    }
  }

  #keepLoads(route: number, length: number): void {
    const { compiled } = this.problem;
    const { aboard, riders, resources } = this.arena;
    const place = this.arena.offset[route];
    const first = place * resources;
    riders[place] = compiled.aboard[this.arena.shift[route]].length;
    aboard.fill(0, first, first + resources);
    addAboard(compiled, this.arena.shift[route], aboard.subarray(first, first + resources));
    for (let k = 1; k < length; k++) {
      const at = first + k * resources;
      for (let r = 0; r < resources; r++) aboard[at + r] = aboard[at + r - resources];
      const node = this.#sequence[k];
      riders[place + k] = riders[place + k - 1];
      if (node >= 2 * compiled.tripCount) continue;
      const isPickup = node < compiled.tripCount;
      riders[place + k] = riders[place + k] + (isPickup ? 1 : -1);
      const trip = isPickup ? node : node - compiled.tripCount;
      for (let r = 0; r < resources; r++) {
        const more = compiled.load[trip * resources + r];
        aboard[at + r] = aboard[at + r] + (isPickup ? more : -more);
      }
    }
  }
}

function bookSize({ compiled }: SearchProblem): { places: number; routes: number; insertions: number } {
  const routes = Math.max(20_000, 8 * compiled.shiftCount);
  return { routes, places: Math.max(600_000, 16 * compiled.nodeCount), insertions: 2 ** 19 };
}
