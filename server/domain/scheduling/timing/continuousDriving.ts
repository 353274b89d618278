import { EPSILON, type Timeline } from "./timeline.ts";

/**
 * Whether the driver would drive longer than allowed between two breaks. Only breaks count as rest: time spent waiting or
 * helping a rider does not.
 */
export function drivingConflict(line: Timeline): boolean {
  const { problem, shift } = line;
  const most = problem.maxDriving[shift] ?? Infinity;
  if (most === Infinity) return false;
  let driven = problem.drivenBefore[shift] ?? 0;
  for (let i = 1; i < line.count; i++) {
    if ((line.event[i] ?? 0) < 0) {
      driven = 0;
      continue;
    }
    driven += (line.arrive[i] ?? 0) - (line.begin[i - 1] ?? 0) - (line.dwell[i - 1] ?? 0);
    if (driven > most + EPSILON) return true;
  }
  return false;
}
