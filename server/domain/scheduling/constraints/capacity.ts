import type { CompiledProblem } from "../model/compiledProblem.ts";

/**
 * Whether some layout of the shift holds the sums `aboard[from…from+resources-1]` (see `placeRules`). The driver may
 * fold seats at any stop, so every moment is asked by itself.
 */
export function fitsSomeLayout(
  problem: CompiledProblem,
  shift: number,
  aboard: { sums: Float64Array; from: number },
): boolean {
  const { resources, layoutCapacity, layoutStart } = problem;
  const end = layoutStart[shift + 1];
  for (let layout = layoutStart[shift]; layout < end; layout++) {
    let r = 0;
    while (r < resources && aboard.sums[aboard.from + r] <= layoutCapacity[layout * resources + r]) {
      r++;
    }
    if (r === resources) return true;
  }
  return false;
}

/** Sums aboard when the shift (or what is left of it) begins. */
export function addAboard(problem: CompiledProblem, shift: number, sums: Float64Array): void {
  for (const trip of problem.aboard[shift]) addLoad(problem, sums, { trip, sign: 1, at: 0 });
}

export function addLoad(
  problem: CompiledProblem,
  sums: Float64Array,
  change: { trip: number; sign: 1 | -1; at: number },
): void {
  const { resources, load } = problem;
  for (let r = 0; r < resources; r++) {
    const at = change.at + r;
    sums[at] = sums[at] + change.sign * load[change.trip * resources + r];
  }
}

/** Position of the first stop after which nobody could say where everyone sits; -1: none. */
export function firstOverload(problem: CompiledProblem, shift: number, nodes: ArrayLike<number>): number {
  const sums = new Float64Array(problem.resources);
  addAboard(problem, shift, sums);
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k];
    const pickup = node < problem.tripCount;
    addLoad(problem, sums, { trip: pickup ? node : node - problem.tripCount, sign: pickup ? 1 : -1, at: 0 });
    if (pickup && !fitsSomeLayout(problem, shift, { sums, from: 0 })) return k;
  }
  return -1;
}
