import { EPSILON } from "../../timing/timeline.ts";
import type { Legs } from "../problem/legs.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";

/**
 * The hot twin of `timing/leastSchedule.ts` for a bare sequence: the least solution of the difference constraints
 * (windows, travel, ride limits, duration), in flat buffers, starting from whatever lower bounds are known, so that
 * after an insertion only what it moves is computed. A test on random routes holds the two against each other.
 * Bounds are exact when travel times are fixed and no breaks are to be placed; otherwise they still bound every schedule.
 */
export class LeastTimes {
  /** The sequence with start and end, and the bounds on the beginning of service; filled by the caller. */
  readonly nodes: Int32Array;
  readonly begin: Float64Array;
  readonly upper: Float64Array;
  length = 0;
  /** Longest duration of the shift. */
  longest = Infinity;
  readonly #times: Legs;
  readonly #dwell: Float64Array;
  readonly #ride: Float64Array;
  readonly #aboardShift: Int32Array;
  readonly #tripCount: number;
  readonly #at: Int32Array;

  constructor({ compiled, times }: SearchProblem) {
    const size = 2 * compiled.tripCount + 4;
    this.nodes = new Int32Array(size);
    this.begin = new Float64Array(size);
    this.upper = new Float64Array(size);
    this.#times = times;
    this.#dwell = compiled.dwell;
    this.#ride = compiled.maxRide;
    this.#aboardShift = compiled.aboardShift;
    this.#tripCount = compiled.tripCount;
    this.#at = new Int32Array(compiled.nodeCount);
  }

  /**
   * Raises `begin` from place `from` on to the least times; false: some bound breaks, there is no schedule. Beyond place
   * `settled` the bounds given must be times of a feasible schedule: once nothing is delayed there, all is well.
   */
  raise(from: number, settled: number): boolean {
    const { nodes, begin, upper, length } = this;
    for (let k = 0; k < length; k++) this.#at[nodes[k]] = k;
    for (let k = from; k < length; k++) {
      const time = this.#arrival(k);
      if (time > begin[k] + EPSILON) begin[k] = time;
      else if (k > settled) return true;
      if (begin[k] > upper[k] + EPSILON) return false;
      if (!this.#keepsRide(k)) return false;
    }
    return true;
  }

  #arrival(k: number): number {
    const before = this.nodes[k - 1];
    return this.begin[k - 1] + this.#dwell[before] + this.#times.of(before, this.nodes[k]);
  }

  /** Place of the event that place `k` may follow only so long after; -1: none. */
  #partner(k: number): number {
    const node = this.nodes[k];
    const trip = node - this.#tripCount;
    if (trip < 0) return -1;
    if (trip >= this.#tripCount) return k > 0 && this.longest < Infinity ? 0 : -1;
    return this.#aboardShift[trip] >= 0 ? -1 : this.#at[trip];
  }

  #limit(k: number): number {
    const trip = this.nodes[k] - this.#tripCount;
    return trip >= this.#tripCount ? this.longest : this.#dwell[trip] + this.#ride[trip];
  }

  /** Raises the pick-up (or start) that is too long before place `k`, and passes the rise on until waiting absorbs it. */
  #keepsRide(k: number): boolean {
    const p = this.#partner(k);
    if (p < 0) return true;
    const { begin, upper } = this;
    const target = begin[k] - this.#limit(k);
    if (target <= begin[p] + EPSILON) return true;
    if (target > upper[p] + EPSILON) return false;
    begin[p] = target;
    for (let j = p + 1; j <= k; j++) {
      const time = this.#arrival(j);
      if (time <= begin[j] + EPSILON) return true;
      if (j === k || time > upper[j] + EPSILON) return false;
      begin[j] = time;
      if (!this.#keepsRide(j)) return false;
    }
    return true;
  }

  /** After `raise`: lowers `upper` to the greatest times of any feasible schedule (the same, mirrored). */
  lower(): void {
    const { nodes, upper } = this;
    for (let k = this.length - 2; k >= 0; k--) {
      const time = this.#departure(k);
      if (time < upper[k]) upper[k] = time;
      const node = nodes[k];
      if (node < this.#tripCount) this.#cutRide(k, this.#at[node + this.#tripCount]);
    }
    if (this.longest < Infinity) this.#cutRide(0, this.length - 1);
  }

  #departure(k: number): number {
    const node = this.nodes[k];
    return this.upper[k + 1] - this.#times.of(node, this.nodes[k + 1]) - this.#dwell[node];
  }

  #cutRide(p: number, k: number): void {
    const { nodes, upper } = this;
    const target = upper[p] + this.#limit(k);
    if (target >= upper[k] - EPSILON) return;
    upper[k] = target;
    for (let j = k - 1; j > p; j--) {
      const time = this.#departure(j);
      if (time >= upper[j] - EPSILON) return;
      upper[j] = time;
      const node = nodes[j];
      if (node < this.#tripCount) this.#cutRide(j, this.#at[node + this.#tripCount]);
    }
  }
}
