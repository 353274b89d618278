import type { RouteBook } from "./routeBook.ts";

/** A route worth remembering: its kind of shift, its price, its stops. Plain data, so that threads can exchange it. */
export interface PooledRoute {
  readonly shift: number;
  readonly cost: number;
  readonly stops: Int32Array;
}

/**
 * Routes of plans the search has accepted, for each set of trips and kind of shift only the cheapest order. Half of it is
 * forgotten, the oldest first, when it is full.
 */
export class RoutePool {
  readonly #routes = new Map<number, PooledRoute>();

  constructor(
    readonly tripCount: number,
    readonly capacity = 60_000,
  ) {}

  get size(): number {
    return this.#routes.size;
  }

  routes(): Iterable<PooledRoute> {
    return this.#routes.values();
  }

  /** Of a route in the book; empty ones are of no use. */
  note(book: RouteBook, route: number): void {
    if (book.stopCount(route) === 0) return;
    const { arena } = book;
    const first = (arena.offset[route] ?? 0) + 1;
    const shift = arena.shift[route] ?? 0;
    const key = this.#keyOf(shift, arena.nodes, { first, count: book.stopCount(route) });
    const known = this.#routes.get(key);
    const cost = book.cost(route);
    if (known !== undefined && known.cost <= cost + 1e-9) return;
    this.#store(key, { shift, cost, stops: book.stops(route) });
  }

  add(route: PooledRoute): void {
    const key = this.#keyOf(route.shift, route.stops, { first: 0, count: route.stops.length });
    const known = this.#routes.get(key);
    if (known === undefined || known.cost > route.cost + 1e-9) this.#store(key, route);
  }

  #store(key: number, route: PooledRoute): void {
    if (this.#routes.size >= this.capacity) this.#forgetOldest();
    this.#routes.set(key, route);
  }

  #forgetOldest(): void {
    let left = this.capacity / 2;
    for (const key of this.#routes.keys()) {
      if (left-- <= 0) return;
      this.#routes.delete(key);
    }
  }

  /** 52 bits of the set of trips; two of 100,000 sets share them once in a million runs, and then the cheaper one stays. */
  #keyOf(shift: number, nodes: Int32Array, part: { first: number; count: number }): number {
    let low = mixed(shift + 1);
    let high = mixed(shift + 0x5bd1e995);
    for (let k = part.first; k < part.first + part.count; k++) {
      const trip = (nodes[k] ?? 0) - this.tripCount;
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
