import type { Timeline } from "../timing/timeline.ts";

/** waitSecond × seconds the vehicle stands before windows open. */
export function waitingCost(line: Timeline): number {
  let waiting = 0;
  for (let i = 1; i < line.count; i++) waiting += line.begin[i] - line.arrive[i];
  return line.problem.problem.weights.waitSecond * waiting;
}
