import type { CompiledProblem } from "../model/compiledProblem.ts";

/** Whether two people may be aboard together. A same-route group may, even if one of them otherwise rides alone. */
export function mayShare(problem: CompiledProblem, one: number, other: number): boolean {
  if (problem.conflicts[one]?.includes(other) === true) return false;
  if (problem.ridesAlone[one] !== 1 && problem.ridesAlone[other] !== 1) return true;
  const group = problem.sameRouteGroup[one];
  return group >= 0 && group === problem.sameRouteGroup[other];
}

/** Position of the first pick-up of somebody who may not ride with a person aboard, and that person; -1: none. */
export function firstUnwantedMeeting(
  problem: CompiledProblem,
  shift: number,
  nodes: ArrayLike<number>,
): { position: number; trip: number; other: number } | undefined {
  const inside: number[] = [...problem.aboard[shift]];
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k];
    if (node >= problem.tripCount) {
      const at = inside.indexOf(node - problem.tripCount);
      if (at >= 0) inside.splice(at, 1);
      continue;
    }
    const other = inside.find((aboard) => !mayShare(problem, node, aboard));
    if (other !== undefined) return { position: k, trip: node, other };
    inside.push(node);
  }
  return undefined;
}
