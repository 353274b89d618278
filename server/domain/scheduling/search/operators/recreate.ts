import type { Random } from "../random.ts";
import type { Solution } from "../state/solution.ts";
import type { TripSet } from "../state/tripSet.ts";

export interface RecreateContext {
  readonly solution: Solution;
  readonly random: Random;
  /** Trips to put back; those that fit nowhere stay unserved. */
  readonly missing: TripSet;
  /** Trips that have their turn before all others, in this order. */
  readonly ahead: TripSet;
  /** For each trip the shift it shall not go back to unless there is no other; -1: none. */
  readonly tabuShift: Int32Array;
}

/** Puts trips back into the solution. */
export interface Recreate {
  readonly name: string;
  apply(context: RecreateContext): void;
}
