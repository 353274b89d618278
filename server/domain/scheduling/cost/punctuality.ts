import type { Timeline } from "../timing/timeline.ts";

/**
 * earlySecond × seconds before, lateSecond × seconds after the moment asked for: of the drop-off for a trip that
 * arrives by an appointment, of the pick-up for one that leaves at a time.
 */
export function punctualityCost(line: Timeline): number {
  const { problem } = line;
  const { earlySecond, lateSecond } = problem.problem.weights;
  let cost = 0;
  for (let i = 1; i < line.count - 1; i++) {
    const event = line.event[i] ?? -1;
    if (event < 0) continue;
    const isPickup = event < problem.tripCount;
    const requested = problem.problem.trips[isPickup ? event : event - problem.tripCount]?.requested;
    if (requested === undefined || (requested.kind === "leaveAt") !== isPickup) continue;
    const after = (line.begin[i] ?? 0) - requested.at;
    cost += after < 0 ? -after * earlySecond : after * lateSecond;
  }
  return cost;
}
