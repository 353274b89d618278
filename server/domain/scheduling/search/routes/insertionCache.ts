import { powerOfTwo } from "./routeArena.ts";

/** No place has this number: a route would have 65,535 stops. */
const BOUND = -1;

/**
 * The best insertion of a trip into a route, or only that none adds less than so much, kept by both numbers; a later entry
 * with the same hash takes its place.
 */
export class InsertionCache {
  /** Of the entry last found or stored. */
  delta = Infinity;
  /** False: `delta` is a bound, none is cheaper. */
  isExact = true;
  pickupAfter = 0;
  dropoffAfter = 0;
  readonly #keys: Float64Array;
  readonly #deltas: Float64Array;
  readonly #places: Int32Array;
  readonly #trips: number;
  readonly #mask: number;

  constructor(trips: number, entries: number) {
    const size = powerOfTwo(entries);
    this.#trips = trips;
    this.#mask = size - 1;
    this.#keys = new Float64Array(size);
    this.#deltas = new Float64Array(size);
    this.#places = new Int32Array(size);
  }

  find(route: number, trip: number): boolean {
    const cell = (Math.imul(route, 0x9e3779b1) + Math.imul(trip, 0x85ebca6b)) >>> 0;
    const at = (cell ^ (cell >>> 15)) & this.#mask;
    if (this.#keys[at] !== route * this.#trips + trip + 1) return false;
    const places = this.#places[at];
    this.delta = this.#deltas[at];
    this.isExact = places !== BOUND;
    this.pickupAfter = places >>> 16;
    this.dropoffAfter = places & 0xffff;
    return true;
  }

  store(route: number, trip: number): void {
    const cell = (Math.imul(route, 0x9e3779b1) + Math.imul(trip, 0x85ebca6b)) >>> 0;
    const at = (cell ^ (cell >>> 15)) & this.#mask;
    this.#keys[at] = route * this.#trips + trip + 1;
    this.#deltas[at] = this.delta;
    this.#places[at] = this.isExact ? (this.pickupAfter << 16) | this.dropoffAfter : BOUND;
  }

  clear(): void {
    this.#keys.fill(0);
  }
}
