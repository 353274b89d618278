import type { Timeline } from "../timing/timeline.ts";

/**
 * earlySecond × seconds before, lateSecond × seconds after the moment asked for: of the drop-off for a trip that
 * arrives by an appointment, of the pick-up for one that leaves at a time.
 */
export function punctualityCost(line: Timeline): number {
  const { requestedAt, problem } = line.problem;
  const { earlySecond, lateSecond } = problem.weights;
  let cost = 0;
  for (let i = 1; i < line.count - 1; i++) {
    const event = line.event[i];
    if (event < 0) continue;
    const after = line.begin[i] - requestedAt[event]; // NaN: no moment was asked for
    if (after > 0) cost += after * lateSecond;
    else if (after < 0) cost -= after * earlySecond;
  }
  return cost;
}
