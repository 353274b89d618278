import type { CompiledProblem } from "../model/compiledProblem.ts";

/**
 * Position of the first stop that is out of order: a drop-off before its pick-up, a stop named twice, or (position =
 * length) somebody who is never let out. -1: none. People aboard at the beginning have only a drop-off.
 */
export function firstOutOfOrder(problem: CompiledProblem, shift: number, nodes: ArrayLike<number>): number {
  const inside = new Set<number>(problem.aboard[shift]);
  const picked = new Set<number>(inside);
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k];
    if (node < problem.tripCount) {
      if (picked.has(node)) return k;
      picked.add(node);
      inside.add(node);
    } else if (!inside.delete(node - problem.tripCount)) return k;
  }
  return inside.size > 0 ? nodes.length : -1;
}
