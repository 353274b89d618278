import { type CompiledProblem, endNode, startNode } from "../../server/domain/scheduling/walking.ts";

/**
 * Whether times exist for a sequence of stops without breaks, decided by Bellman and Ford on the system of difference constraints
 * t_to - t_from >= least (feasible exactly if no positive cycle; the zero point is one more variable).
 * Knows nothing of the engine's schedule; reads the problem itself, not the tightened windows.
 */
export function hasSchedule(compiled: CompiledProblem, shift: number, nodes: readonly number[]): boolean {
  const { problem, tripCount } = compiled;
  const route = [startNode(compiled, shift), ...nodes, endNode(compiled, shift)];
  const arcs: { from: number; to: number; least: number }[] = [];
  const zero = route.length;
  const atLeast = (to: number, from: number, least: number) => arcs.push({ from, to, least });
  for (const [i, node] of route.entries()) {
    const { earliest, latest } = windowOf(compiled, shift, node);
    atLeast(i, zero, earliest);
    atLeast(zero, i, -latest);
    const before = route[i - 1];
    if (before === undefined) continue;
    const dwell = compiled.dwell[before] ?? 0;
    atLeast(i, i - 1, dwell + compiled.travel.leastTime(before, node));
    const pickup = node - tripCount;
    const trip = node >= tripCount ? problem.trips[pickup] : undefined;
    if (node >= 2 * tripCount || trip === undefined) continue;
    // out <= in + dwell + longest ride
    atLeast(route.indexOf(pickup), i, -(trip.pickup.dwell + trip.maxRideTime));
  }
  const longest = problem.shifts[shift]?.maxDuration;
  if (longest !== undefined) atLeast(0, route.length - 1, -longest);
  return !hasPositiveCycle(arcs, route.length + 1);
}

function windowOf({ problem, tripCount }: CompiledProblem, shift: number, node: number) {
  if (node >= 2 * tripCount) {
    const end = node < 2 * tripCount + problem.shifts.length ? "start" : "end";
    return problem.shifts[shift]?.[end].window ?? { earliest: 0, latest: 0 };
  }
  const trip = problem.trips[node % tripCount];
  return (node < tripCount ? trip?.pickup : trip?.dropoff)?.window ?? { earliest: 0, latest: 0 };
}

function hasPositiveCycle(
  arcs: readonly { from: number; to: number; least: number }[],
  size: number,
): boolean {
  const time = new Array<number>(size).fill(0);
  for (let round = 0; round <= size; round++) {
    let raised = false;
    for (const { from, to, least } of arcs) {
      const due = (time[from] ?? 0) + least;
      if (due <= (time[to] ?? 0) + 1e-9) continue;
      time[to] = due;
      raised = true;
    }
    if (!raised) return false;
  }
  return true;
}
