import { powerOfTwo } from "./routeArena.ts";

/** The best insertion of a trip into a route, kept by both numbers; a later one with the same hash takes its place. */
export class InsertionCache {
  /** Of the entry last found or stored. */
  delta = Infinity;
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
    const places = this.#places[at] ?? 0;
    this.delta = this.#deltas[at] ?? 0;
    this.pickupAfter = places >>> 16;
    this.dropoffAfter = places & 0xffff;
    return true;
  }

  store(route: number, trip: number): void {
    const cell = (Math.imul(route, 0x9e3779b1) + Math.imul(trip, 0x85ebca6b)) >>> 0;
    const at = (cell ^ (cell >>> 15)) & this.#mask;
    this.#keys[at] = route * this.#trips + trip + 1;
    this.#deltas[at] = this.delta;
    this.#places[at] = (this.pickupAfter << 16) | this.dropoffAfter;
  }

  clear(): void {
    this.#keys.fill(0);
  }
}
