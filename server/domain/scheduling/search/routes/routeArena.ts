/**
 * Routes that the search has met, each stored once: the same stops in the same order for the same kind of shift have the
 * same number, so that whatever was computed of it is found again (hash-consing). Routes never change; a
 * full arena is cleared but for the routes in use.
 */
export class RouteArena {
  count = 0;
  readonly nodes: Int32Array;
  /** Beginning of service at each place: no schedule begins earlier / later. */
  readonly begin: Float64Array;
  readonly upper: Float64Array;
  /** Time and price of the way to the next place. */
  readonly way: Float64Array;
  readonly wayPrice: Float64Array;
  /** Sums of the load on leaving each place, `resources` of them. */
  readonly aboard: Float64Array;
  /** How many people ride on from each place. */
  readonly riders: Int16Array;
  readonly offset: Int32Array;
  readonly length: Int32Array;
  /** The shift (first of its twins). */
  readonly shift: Int32Array;
  readonly cost: Float64Array;
  readonly #hash: Int32Array;
  readonly #table: Int32Array;
  #used = 0;

  constructor(
    readonly capacity: { places: number; routes: number },
    readonly resources: number,
  ) {
    const { places, routes } = capacity;
    this.nodes = new Int32Array(places);
    this.begin = new Float64Array(places);
    this.upper = new Float64Array(places);
    this.way = new Float64Array(places);
    this.wayPrice = new Float64Array(places);
    this.aboard = new Float64Array(places * resources);
    this.riders = new Int16Array(places);
    this.offset = new Int32Array(routes);
    this.length = new Int32Array(routes);
    this.shift = new Int32Array(routes);
    this.cost = new Float64Array(routes);
    this.#hash = new Int32Array(routes);
    this.#table = new Int32Array(powerOfTwo(4 * routes)).fill(-1);
  }

  isFull(length: number): boolean {
    return this.count >= this.capacity.routes || this.#used + length > this.capacity.places;
  }

  /** The number of the route with these places, or -1. */
  find(shift: number, nodes: Int32Array, length: number): number {
    const hash = hashOf(shift, nodes, length);
    const mask = this.#table.length - 1;
    for (let cell = hash & mask; ; cell = (cell + 1) & mask) {
      const id = this.#table[cell];
      if (id < 0) return -1;
      if (this.#hash[id] === hash && this.#isSame(id, shift, { nodes, length })) return id;
    }
  }

  #isSame(id: number, shift: number, sequence: { nodes: Int32Array; length: number }): boolean {
    if (this.length[id] !== sequence.length || this.shift[id] !== shift) return false;
    const offset = this.offset[id];
    for (let k = 0; k < sequence.length; k++) {
      if (this.nodes[offset + k] !== sequence.nodes[k]) return false;
    }
    return true;
  }

  /** Makes room for a route that is not there yet and is not full; the caller writes its places' values. */
  add(shift: number, nodes: Int32Array, length: number): number {
    const id = this.count++;
    const offset = this.#used;
    this.#used += length;
    this.offset[id] = offset;
    this.length[id] = length;
    this.shift[id] = shift;
    for (let k = 0; k < length; k++) this.nodes[offset + k] = nodes[k];
    this.#enter(id, hashOf(shift, nodes, length));
    return id;
  }

  #enter(id: number, hash: number): void {
    const mask = this.#table.length - 1;
    this.#hash[id] = hash;
    let cell = hash & mask;
    while (this.#table[cell] >= 0) cell = (cell + 1) & mask;
    this.#table[cell] = id;
  }

  /** Forgets every route but those in `inUse`, and writes their new numbers there. */
  clear(inUse: readonly Int32Array[]): void {
    const kept = new Set<number>();
    for (const ids of inUse) for (const id of ids) if (id >= 0) kept.add(id);
    const order = [...kept].sort((a, b) => a - b); // moving down in order never overwrites what is still to move
    const renamed = new Map<number, number>();
    this.#table.fill(-1);
    this.count = 0;
    this.#used = 0;
    for (const id of order) renamed.set(id, this.#moveDown(id));
    for (const ids of inUse) {
      for (let i = 0; i < ids.length; i++) ids[i] = renamed.get(ids[i]) ?? -1;
    }
  }

  #moveDown(from: number): number {
    const to = this.count++;
    const length = this.length[from];
    const start = this.offset[from];
    const target = this.#used;
    this.#used += length;
    this.nodes.copyWithin(target, start, start + length);
    this.begin.copyWithin(target, start, start + length);
    this.upper.copyWithin(target, start, start + length);
    this.way.copyWithin(target, start, start + length);
    this.wayPrice.copyWithin(target, start, start + length);
    this.riders.copyWithin(target, start, start + length);
    const { resources } = this;
    this.aboard.copyWithin(target * resources, start * resources, (start + length) * resources);
    const hash = this.#hash[from];
    this.offset[to] = target;
    this.length[to] = length;
    this.shift[to] = this.shift[from];
    this.cost[to] = this.cost[from];
    this.#enter(to, hash);
    return to;
  }
}

function hashOf(shift: number, nodes: Int32Array, length: number): number {
  let hash = shift + 0x9e3779b9;
  for (let k = 1; k < length - 1; k++) {
    hash = Math.imul(hash ^ nodes[k], 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash | 0;
}

export function powerOfTwo(atLeast: number): number {
  let size = 1;
  while (size < atLeast) size *= 2;
  return size;
}
