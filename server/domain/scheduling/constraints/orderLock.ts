import type { CompiledProblem } from "../model/compiledProblem.ts";

/** Position of the first stop that comes before one its order lock puts ahead of it; -1: none. */
export function firstAgainstOrder(problem: CompiledProblem, nodes: ArrayLike<number>): number {
  let last = -1;
  for (let k = 0; k < nodes.length; k++) {
    const rank = problem.orderRank[nodes[k] ?? 0] ?? -1;
    if (rank < 0) continue;
    if (rank < last) return k;
    last = rank;
  }
  return -1;
}
