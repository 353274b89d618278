import type { Timeline } from "../timing/timeline.ts";

/**
 * For people who were told a vehicle and times: changeSecond × seconds by which a stop has moved, either way, and
 * changeVehicle if another one comes.
 */
export function changeAfterToldCost(line: Timeline): number {
  const { problem } = line;
  const { trips, shifts, weights } = problem.problem;
  const shiftId = shifts[line.shift]?.id;
  let cost = 0;
  for (let i = 1; i < line.count - 1; i++) {
    const event = line.event[i];
    if (event < 0) continue;
    const isPickup = event < problem.tripCount;
    const told = trips[isPickup ? event : event - problem.tripCount]?.told;
    if (told === undefined) continue;
    const moved = line.begin[i] - (isPickup ? told.pickupAt : told.dropoffAt);
    cost += weights.changeSecond * Math.abs(moved);
    if (isPickup && told.shiftId !== shiftId) cost += weights.changeVehicle;
  }
  return cost;
}
