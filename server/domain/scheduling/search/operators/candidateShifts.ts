import { isCompatible } from "../../constraints/compatibility.ts";
import { endNode, startNode } from "../../model/compiledProblem.ts";
import type { Neighbors } from "../problem/neighbors.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import type { Solution } from "../state/solution.ts";

/** Up to so many shifts all are asked. */
const FEW = 80;
/** Those of so many of the nearest trips are asked first, as the others may then be passed over. */
const FIRST = 15;
/** Shifts of so many of the nearest trips are asked otherwise. */
const NEAREST = 60;

/**
 * The shifts worth asking for a trip, of those that may serve it and whose hours meet its windows: all of a small fleet; of a
 * large one those that serve a near trip, and an empty one of each kind, so that a step costs the same however large the fleet is.
 */
export class CandidateShifts {
  readonly list: Int32Array;
  count = 0;
  readonly #seen: Int32Array;
  /** By the first of their twins. */
  readonly #seenUnused: Int32Array;
  readonly #mayServe: (Uint8Array | undefined)[] = [];
  #round = 0;

  constructor(
    readonly problem: SearchProblem,
    readonly neighbors: Neighbors,
  ) {
    this.list = new Int32Array(problem.compiled.shiftCount);
    this.#seen = new Int32Array(problem.compiled.shiftCount);
    this.#seenUnused = new Int32Array(problem.compiled.shiftCount);
  }

  /** Leaves them in `list`. `everywhere`: all shifts, whatever the size of the fleet. */
  gather(solution: Solution, trip: number, everywhere = false): void {
    const { shiftCount } = this.problem.compiled;
    const { reach, list: near } = this.neighbors;
    const mayServe = this.#whoMayServe(trip);
    this.count = 0;
    this.#round++;
    const all = everywhere || shiftCount <= FEW;
    const nearest = Math.min(all ? FIRST : NEAREST, reach);
    for (let k = 0; k < nearest; k++) {
      const shift = solution.shiftOf[near[trip * reach + k]];
      if (shift >= 0 && mayServe[shift] === 1) this.#add(solution, shift);
    }
    for (let shift = 0; shift < shiftCount; shift++) {
      if (mayServe[shift] === 1 && (all || solution.isUnused(shift))) this.#add(solution, shift);
    }
  }

  #whoMayServe(trip: number): Uint8Array {
    const known = this.#mayServe[trip];
    if (known !== undefined) return known;
    const { compiled } = this.problem;
    const { earliest, latest, tripCount, shiftCount } = compiled;
    const row = new Uint8Array(shiftCount);
    for (let shift = 0; shift < shiftCount; shift++) {
      const isTooEarly = latest[trip] < earliest[startNode(compiled, shift)];
      const isTooLate = earliest[tripCount + trip] > latest[endNode(compiled, shift)];
      row[shift] = !isTooEarly && !isTooLate && isCompatible(compiled, trip, shift) ? 1 : 0;
    }
    this.#mayServe[trip] = row;
    return row;
  }

  /** Of unused twins only the first. */
  #add(solution: Solution, shift: number): void {
    if (this.#seen[shift] === this.#round) return;
    if (solution.routes[shift] < 0) return;
    this.#seen[shift] = this.#round;
    if (solution.isUnused(shift)) {
      const kind = this.problem.twin[shift];
      if (this.#seenUnused[kind] === this.#round) return;
      this.#seenUnused[kind] = this.#round;
    }
    this.list[this.count++] = shift;
  }
}
