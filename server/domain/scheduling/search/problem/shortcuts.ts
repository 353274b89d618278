import type { CompiledProblem } from "../../model/compiledProblem.ts";
import type { Legs } from "./legs.ts";

/** So many triples of nodes are looked at, at most: some thirty trips, in a hundredth of a second. */
const MOST_TRIPLES = 500_000;

/** By how much, at most, a way by a third place is shorter, or cheaper, than the way there: zero where the triangle inequality holds. */
export interface Shortcuts {
  /** Seconds, the dwell at the third place counted: rounding and snapping to streets never reach it. */
  readonly time: number;
  readonly price: number;
}

/**
 * What a stop put between two others may gain: t(a,b) - t(a,p) - dwell(p) - t(p,b). The bounds kept of a route count its ways as they
 * stand, so they are widened by this; no more than that is needed, as a chain of constraints passes each way once.
 * Not looked for in larger problems, whose search would lose more by wide bounds than by a place it misses now and then; what it accepts
 * is timed in full in any case.
 */
export function shortcutsOf(compiled: CompiledProblem, legs: { times: Legs; prices: Legs }): Shortcuts {
  const { nodeCount, tripCount, dwell } = compiled;
  let [time, price] = [0, 0];
  if (nodeCount * nodeCount * 2 * tripCount > MOST_TRIPLES) return { time, price };
  for (let p = 0; p < 2 * tripCount; p++) {
    for (let a = 0; a < nodeCount; a++) {
      const left = legs.times.of(a, p) + dwell[p];
      const paid = legs.prices.of(a, p);
      for (let b = 0; b < nodeCount; b++) {
        const gain = legs.times.of(a, b) - left - legs.times.of(p, b);
        const saving = legs.prices.of(a, b) - paid - legs.prices.of(p, b);
        if (gain > time) time = gain;
        if (saving > price) price = saving;
      }
    }
  }
  return { time: beyondRounding(time), price: beyondRounding(price) };
}

const beyondRounding = (gain: number): number => (gain > 1e-6 ? gain : 0);
