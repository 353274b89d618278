import type { Neighbors } from "../problem/neighbors.ts";
import type { Random } from "../random.ts";
import type { Solution } from "../state/solution.ts";
import type { TripSet } from "../state/tripSet.ts";

/** What an operator that takes trips out looks at; it writes only `removed`. */
export interface RuinContext {
  readonly solution: Solution;
  /** Trips whose stops follow each other well. */
  readonly neighbors: Neighbors;
  /** Trips alike in both their ends. */
  readonly similar: Neighbors;
  readonly random: Random;
  /** The trip to begin near; it may be one that is not served. */
  readonly seed: number;
  readonly removed: TripSet;
  /** About how many trips to take out, on average. */
  readonly strength: number;
}

/** Chooses trips to take out. It looks, and never touches the solution. */
export interface Ruin {
  readonly name: string;
  choose(context: RuinContext): void;
}
