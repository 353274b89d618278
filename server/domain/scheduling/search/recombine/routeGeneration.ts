import { isCompatible } from "../../constraints/compatibility.ts";
import type { PooledRoute } from "../routes/pooledRoute.ts";
import { reducedCost, type ShadowPrices } from "../routes/pooledRoute.ts";
import type { RouteBook } from "../routes/routeBook.ts";
import type { RoutePool } from "../routes/routePool.ts";

export interface GenerationOptions {
  /** Where to look from. */
  readonly from: readonly PooledRoute[];
  /** Only routes of less reduced cost are taken. */
  readonly limit: number;
  /** Most new routes for each one looked from. */
  readonly each: number;
  readonly isOver: () => boolean;
}

interface Candidate {
  readonly route: PooledRoute;
  readonly reduced: number;
}

/**
 * Finds routes that the relaxed choice is missing (column generation, its pricing problem solved by local moves): from each given route, one
 * trip more, one less, or one exchanged for another, always in its best places. The prices bound what an insertion may add, so
 * that most of the exchanges are dismissed before a schedule is asked for.
 */
export class RouteGeneration {
  /** Numbers of the route looked from and of what is left of it without one trip. */
  readonly #kept = new Int32Array(2).fill(-1);
  readonly #mark: Uint8Array;

  constructor(
    readonly book: RouteBook,
    readonly pool: RoutePool,
  ) {
    this.#mark = new Uint8Array(book.problem.compiled.tripCount);
    book.keep(this.#kept);
  }

  /** The routes found; they are in the pool, too. */
  run(prices: ShadowPrices, options: GenerationOptions): PooledRoute[] {
    const added: PooledRoute[] = [];
    for (const route of options.from) {
      if (options.isOver()) break;
      const found = this.#neighborsOf(route, prices, options.limit);
      found.sort((a, b) => a.reduced - b.reduced);
      let left = options.each;
      for (const candidate of found) {
        if (left === 0) break;
        if (!this.pool.add(candidate.route)) continue;
        added.push(candidate.route);
        left--;
      }
    }
    return added;
  }

  #neighborsOf(route: PooledRoute, prices: ShadowPrices, limit: number): Candidate[] {
    const { book } = this;
    const { tripCount, aboardShift } = book.problem.compiled;
    const found: Candidate[] = [];
    const reduced = reducedCost(route, prices);
    this.#kept[0] = book.route(route.shift, route.stops);
    if (this.#kept[0] < 0) return found;
    this.#oneMore(found, { base: 0, reduced, limit, shift: route.shift }, prices);
    for (const node of route.stops) {
      if (node < tripCount || aboardShift[node - tripCount] >= 0) continue; // who is aboard stays
      const rest = this.#without(node - tripCount);
      if (rest < 0 || book.stopCount(rest) === 0) continue;
      const cost = book.cost(rest);
      const less = reduced + cost - route.cost + prices.trip[node - tripCount];
      if (less < limit)
        found.push({ route: { shift: route.shift, cost, stops: book.stops(rest) }, reduced: less });
      this.#oneMore(found, { base: 1, reduced: less, limit, shift: route.shift }, prices);
    }
    return found;
  }

  #without(trip: number): number {
    this.#mark[trip] = 1;
    const rest = this.book.without(this.#kept[0], this.#mark);
    this.#mark[trip] = 0;
    this.#kept[1] = rest;
    return rest;
  }

  #oneMore(
    found: Candidate[],
    on: { base: 0 | 1; reduced: number; limit: number; shift: number },
    prices: ShadowPrices,
  ): void {
    const { book } = this;
    const { compiled } = book.problem;
    const base = this.#kept[on.base];
    const cost = book.cost(base);
    const stops = book.stops(base);
    for (const node of stops) this.#mark[node % compiled.tripCount] = 1;
    for (let trip = 0; trip < compiled.tripCount; trip++) {
      const worth = prices.trip[trip];
      if (worth <= 0 || this.#mark[trip] === 1 || !isCompatible(compiled, trip, on.shift)) continue;
      const most = on.limit - on.reduced + worth;
      const delta = book.insertionBelow(base, trip, most);
      if (delta >= most) continue;
      const withIt = stopsWith(stops, { pickup: trip, dropoff: trip + compiled.tripCount }, book.found);
      found.push({
        route: { shift: on.shift, cost: cost + delta, stops: withIt },
        reduced: on.reduced + delta - worth,
      });
    }
    for (const node of stops) this.#mark[node % compiled.tripCount] = 0;
  }
}

function stopsWith(
  stops: Int32Array,
  trip: { pickup: number; dropoff: number },
  at: { pickupAfter: number; dropoffAfter: number },
): Int32Array {
  const all = new Int32Array(stops.length + 2);
  let to = 0;
  for (let k = 0; k <= stops.length; k++) {
    if (k > 0) all[to++] = stops[k - 1];
    if (k === at.pickupAfter) all[to++] = trip.pickup;
    if (k === at.dropoffAfter) all[to++] = trip.dropoff;
  }
  return all;
}
