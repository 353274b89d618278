import { EPSILON, type Timeline } from "./timeline.ts";

/**
 * Whether the driver would drive longer than allowed between two breaks. Only breaks count as rest: time spent waiting or
 * helping a rider does not.
 */
export function drivingConflict(line: Timeline): boolean {
  const most = line.problem.maxDriving[line.shift];
  return most < Infinity && longestDriving(line) > most + EPSILON;
}

/**
 * The longest time at the wheel between two breaks, in seconds, the way home included. What was driven before counts with the
 * first leg that follows: a driver who rests next has no say in it any more.
 */
export function longestDriving(line: Timeline): number {
  let driven = line.problem.drivenBefore[line.shift];
  let longest = 0;
  for (let i = 1; i < line.count; i++) {
    if (line.event[i] < 0) {
      driven = 0;
      continue;
    }
    driven += line.arrive[i] - line.begin[i - 1] - line.dwell[i - 1];
    longest = Math.max(longest, driven);
  }
  return longest;
}
