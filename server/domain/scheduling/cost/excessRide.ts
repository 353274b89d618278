import type { Timeline } from "../timing/timeline.ts";

/**
 * excessRideSecond × (seconds aboard - seconds of the direct way), over everybody picked up in the route. Never less than nothing: a
 * way by another place may be shorter than the direct one, but is no reward, and all bounds count on that.
 */
export function excessRideCost(line: Timeline): number {
  const { problem } = line;
  let excess = 0;
  for (let i = 1; i < line.count - 1; i++) {
    const p = line.partner[i];
    if (p < 0) continue;
    const left = line.begin[p] + line.dwell[p];
    const aboard = line.begin[i] - left;
    excess += Math.max(0, aboard - problem.directTime[line.event[p]]);
  }
  return problem.problem.weights.excessRideSecond * excess;
}
