import type { CompiledProblem } from "../model/compiledProblem.ts";

/**
 * No diversion in the last minutes before a stop (MATSim issue 2455 tells why): the committed stop stays first.
 * Answers 0 (the position) when it is not, else -1.
 */
export function firstDiversion(problem: CompiledProblem, shift: number, nodes: ArrayLike<number>): number {
  const committed = problem.committedNode[shift];
  return committed < 0 || nodes[0] === committed ? -1 : 0;
}

/** First position at which a stop, or a break, may be put into the route. */
export const firstFreePosition = (problem: CompiledProblem, shift: number): number =>
  problem.committedNode[shift] < 0 ? 0 : 1;
