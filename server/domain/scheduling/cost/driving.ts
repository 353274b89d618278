import type { Timeline } from "../timing/timeline.ts";

/** driveSecond × seconds driven + driveMeter × meters driven. */
export function drivingCost(line: Timeline): number {
  const { driveSecond, driveMeter } = line.problem.problem.weights;
  let cost = driveSecond === 0 ? 0 : driveSecond * driveTime(line);
  if (driveMeter === 0) return cost;
  for (let i = 1; i < line.count; i++) {
    cost += driveMeter * line.problem.travel.distance(line.place[i - 1], line.place[i]);
  }
  return cost;
}

export function driveTime(line: Timeline): number {
  let time = 0;
  for (let i = 1; i < line.count; i++) {
    time += line.arrive[i] - line.begin[i - 1] - line.dwell[i - 1];
  }
  return time;
}
