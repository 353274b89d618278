import type { Timeline } from "../timing/timeline.ts";
import { shiftTime } from "./shiftTime.ts";

/** fairness × (hours of the shift)²: of all ways to share a sum of hours, the equal one has the least squares. */
export function fairnessCost(line: Timeline): number {
  const hours = shiftTime(line) / 3600;
  return line.problem.problem.weights.fairness * hours * hours;
}
