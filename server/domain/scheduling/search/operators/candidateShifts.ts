import type { Neighbors } from "../neighbors.ts";
import type { SearchProblem } from "../searchProblem.ts";
import type { Solution } from "../solution.ts";

/** Up to so many shifts all are asked. */
const FEW = 80;
/** Shifts of so many of the nearest trips are asked otherwise. */
const NEAREST = 60;

/**
 * The shifts worth asking for a trip: all of a small fleet; of a large one those that serve a near trip, and an empty one of each
 * kind, so that a step costs the same however large the fleet is.
 */
export class CandidateShifts {
  readonly list: Int32Array;
  count = 0;
  readonly #seen: Int32Array;
  #round = 0;

  constructor(
    readonly problem: SearchProblem,
    readonly neighbors: Neighbors,
  ) {
    this.list = new Int32Array(problem.compiled.shiftCount);
    this.#seen = new Int32Array(problem.compiled.shiftCount);
  }

  /** Leaves those that may be changed in `list`. `everywhere`: all shifts, whatever the size of the fleet. */
  gather(solution: Solution, trip: number, everywhere = false): void {
    const { shiftCount } = this.problem.compiled;
    const { reach, list: near } = this.neighbors;
    this.count = 0;
    this.#round++;
    for (let k = 0; k < Math.min(NEAREST, reach); k++) {
      const shift = solution.shiftOf[near[trip * reach + k] ?? 0] ?? -1;
      if (shift >= 0 && this.#seen[shift] !== this.#round) this.#add(solution, shift);
    }
    const all = everywhere || shiftCount <= FEW;
    for (let shift = 0; shift < shiftCount; shift++) {
      if (all || solution.isUnused(shift)) this.#add(solution, shift);
    }
  }

  /** Of unused twins only the first. */
  #add(solution: Solution, shift: number): void {
    if ((solution.routes[shift] ?? -1) < 0 || !solution.isOpen(shift)) return;
    const key = solution.isUnused(shift) ? (this.problem.twin[shift] ?? shift) : shift;
    if (key !== shift && this.#seen[key] === this.#round && solution.isUnused(key)) return;
    if (this.#seen[shift] === this.#round) return;
    this.#seen[key] = this.#round;
    this.#seen[shift] = this.#round;
    this.list[this.count++] = shift;
  }
}
