import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";
import type { Route } from "../model/plan.ts";
import { arrival } from "./leastSchedule.ts";
import type { Timeline } from "./timeline.ts";

/** Fills the line with a route as it is scheduled already, so that it can be priced without scheduling it again. */
export function recallRoute(line: Timeline, route: Route): void {
  const { problem } = line;
  const shift = problem.shiftIndex.get(route.shiftId) ?? -1;
  line.reserve(route.stops.length + 2);
  line.shift = shift;
  line.count = route.stops.length + 2;
  put(line, 0, {
    node: startNode(problem, shift),
    arriveAt: route.departAt,
    beginAt: route.departAt,
    lasts: 0,
  });
  const pickups = new Map<number, number>();
  for (const [k, stop] of route.stops.entries()) {
    const i = k + 1;
    const node = stop.kind === "break" ? -1 - stop.breakIndex : nodeOf(problem, stop);
    put(line, i, {
      node,
      arriveAt: stop.arriveAt,
      beginAt: stop.beginAt,
      lasts: stop.leaveAt - stop.beginAt,
    });
    if (stop.kind === "break") line.place[i] = line.place[i - 1];
    if (stop.kind === "pickup") pickups.set(node, i);
    if (stop.kind === "dropoff") line.partner[i] = pickups.get(node - problem.tripCount) ?? -1;
  }
  const end = line.count - 1;
  const { returnAt } = route;
  put(line, end, { node: endNode(problem, shift), arriveAt: returnAt, beginAt: returnAt, lasts: 0 });
  line.arrive[end] = Math.min(returnAt, arrival(line, end)); // it may have come back before it had to
}

function nodeOf(problem: CompiledProblem, stop: Exclude<Route["stops"][number], { kind: "break" }>): number {
  const trip = problem.tripIndex.get(stop.tripId) ?? -1;
  return stop.kind === "pickup" ? trip : problem.tripCount + trip;
}

function put(
  line: Timeline,
  i: number,
  event: { node: number; arriveAt: number; beginAt: number; lasts: number },
): void {
  line.event[i] = event.node;
  line.place[i] = event.node;
  line.arrive[i] = event.arriveAt;
  line.begin[i] = event.beginAt;
  line.dwell[i] = event.lasts;
  line.partner[i] = -1;
}
