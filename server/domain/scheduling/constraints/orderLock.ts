import type { CompiledProblem } from "../model/compiledProblem.ts";

/**
 * Position of the first stop that comes before one its order lock puts ahead of it; -1: none. Each lock of the shift is asked
 * by itself: two may name the same stop, at different places.
 */
export function firstAgainstOrder(problem: CompiledProblem, shift: number, nodes: ArrayLike<number>): number {
  let first = -1;
  for (const lock of problem.orderLocks) {
    if (lock.shift !== shift) continue;
    const at = againstOne(lock.rank, nodes);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

function againstOne(rank: Int32Array, nodes: ArrayLike<number>): number {
  let last = -1;
  for (let k = 0; k < nodes.length; k++) {
    const place = rank[nodes[k]];
    if (place < 0) continue;
    if (place < last) return k;
    last = place;
  }
  return -1;
}
