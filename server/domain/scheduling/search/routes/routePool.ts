import { type PooledRoute, reducedCost, type ShadowPrices } from "./pooledRoute.ts";
import type { RouteBook } from "./routeBook.ts";

/** Only routes that make no plan dearer than `limit` are of interest. */
export interface PoolScreen {
  readonly prices: ShadowPrices;
  readonly limit: number;
}

/**
 * Routes the search has met, for each set of trips and kind of shift only the cheapest order. When it is full, half of it is
 * forgotten: what a good plan is least likely to contain, or as long as no shadow prices are known, the oldest.
 */
export class RoutePool {
  readonly #routes = new Map<number, PooledRoute>();
  #screen: PoolScreen | undefined;

  constructor(
    readonly tripCount: number,
    readonly capacity = 20_000,
  ) {}

  get size(): number {
    return this.#routes.size;
  }

  routes(): Iterable<PooledRoute> {
    return this.#routes.values();
  }

  /** From now on only what passes is taken in by `note`. */
  screenBy(screen: PoolScreen): void {
    this.#screen = screen;
  }

  /** Of a route in the book; empty ones are of no use. */
  note(book: RouteBook, route: number): void {
    if (book.stopCount(route) === 0 || !this.#passes(book, route)) return;
    const { arena } = book;
    const first = arena.offset[route] + 1;
    const shift = arena.shift[route];
    const key = this.#keyOf(shift, arena.nodes, { first, count: book.stopCount(route) });
    const known = this.#routes.get(key);
    const cost = book.cost(route);
    if (known !== undefined && known.cost <= cost + 1e-9) return;
    this.#store(key, { shift, cost, stops: book.stops(route) });
  }

  /** False: the pool has such a route that is not dearer. */
  add(route: PooledRoute): boolean {
    const key = this.#keyOf(route.shift, route.stops, { first: 0, count: route.stops.length });
    const known = this.#routes.get(key);
    if (known !== undefined && known.cost <= route.cost + 1e-9) return false;
    this.#store(key, route);
    return true;
  }

  #passes(book: RouteBook, route: number): boolean {
    if (this.#screen === undefined) return true;
    const { prices, limit } = this.#screen;
    const { arena } = book;
    let value = book.cost(route) - (prices.shift.get(arena.shift[route]) ?? 0);
    const first = arena.offset[route] + 1;
    const end = first + book.stopCount(route);
    for (let k = first; k < end; k++) {
      const trip = arena.nodes[k] - this.tripCount;
      if (trip >= 0) value -= prices.trip[trip];
    }
    return value <= limit;
  }

  #store(key: number, route: PooledRoute): void {
    if (this.#routes.size >= this.capacity) this.#forgetHalf();
    this.#routes.set(key, route);
  }

  #forgetHalf(): void {
    const keys = [...this.#routes];
    const prices = this.#screen?.prices;
    if (prices !== undefined) {
      const value = new Map(keys.map(([key, route]) => [key, reducedCost(route, prices)]));
      keys.sort(([a], [b]) => (value.get(b) ?? 0) - (value.get(a) ?? 0));
    }
    for (const [key] of keys.slice(0, this.capacity / 2)) this.#routes.delete(key);
  }

  /** 52 bits of the set of trips; two of 100,000 sets share them once in a million runs, and then the cheaper one stays. */
  #keyOf(shift: number, nodes: Int32Array, part: { first: number; count: number }): number {
    let low = mixed(shift + 1);
    let high = mixed(shift + 0x5bd1e995);
    for (let k = part.first; k < part.first + part.count; k++) {
      const trip = nodes[k] - this.tripCount;
      if (trip < 0) continue;
      low = (low + mixed(2 * trip + 1)) | 0;
      high = (high + mixed(2 * trip + 0x68e31da4)) | 0;
    }
    return (low >>> 0) * 0x10_0000 + (mixed(high) >>> 12);
  }
}

/** Finalizer of MurmurHash3. */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
