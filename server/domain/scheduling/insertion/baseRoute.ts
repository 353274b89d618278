import { addAboard, addLoad } from "../constraints/capacity.ts";
import { ArrayPool } from "../model/arrayPool.ts";
import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";
import { EPSILON } from "../timing/timeline.ts";

/**
 * What insertion wants to know of a route as it stands, at each of its places 0 (start) … length+1 (end): bounds that
 * hold in every schedule, whatever ride limits and breaks add. Resource extension in both directions (Irnich 2008; Gschwind and
 * Drexl 2019 use the same for constant-time tests).
 */
export interface BaseRoute {
  readonly shift: number;
  readonly length: number;
  /** Nodes with start and end. */
  readonly nodes: Int32Array;
  /** No schedule leaves this place earlier. */
  readonly leaves: Float64Array;
  /** No schedule that begins service here later keeps all later windows. */
  readonly due: Float64Array;
  /** Sums of the load on leaving each place. */
  readonly aboard: Float64Array;
  /** Price of all arcs, and seconds of driving and serving. */
  readonly drive: number;
  readonly busy: number;
  /** Least time, and price, of the way to each place from the one before. */
  readonly way: Float64Array;
  readonly wayCost: Float64Array;
}

/** Its arrays are pieces of `arrays`. */
export function baseRoute(
  problem: CompiledProblem,
  { shift, stops }: { readonly shift: number; readonly stops: Int32Array },
  arrays = new ArrayPool(),
): BaseRoute {
  const length = stops.length;
  const nodes = arrays.ints(length + 2);
  nodes[0] = startNode(problem, shift);
  nodes.set(stops, 1);
  nodes[length + 1] = endNode(problem, shift);
  const base = {
    shift,
    length,
    nodes,
    leaves: arrays.floats(length + 2),
    due: arrays.floats(length + 2),
    way: arrays.floats(length + 2),
    wayCost: arrays.floats(length + 2),
    aboard: arrays.floats((length + 2) * problem.resources),
    drive: 0,
    busy: 0,
  };
  sumLoads(problem, base);
  goForward(problem, base);
  goBackward(problem, base);
  return base;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function goForward(problem: CompiledProblem, base: Mutable<BaseRoute>): void {
  const { earliest, dwell, travel } = problem;
  const { nodes, leaves, way, wayCost } = base;
  let at = earliest[nodes[0]];
  leaves[0] = at;
  for (let k = 1; k < nodes.length; k++) {
    const from = nodes[k - 1];
    const node = nodes[k];
    const least = travel.leastTime(from, node);
    const cost = travel.costOfWay(from, node, least);
    const served = dwell[node];
    way[k] = least;
    wayCost[k] = cost;
    base.drive += cost;
    base.busy += least + served;
    at += travel.timeDependent ? travel.time(from, node, at) : least;
    at = Math.max(at, earliest[node]) + served;
    leaves[k] = at;
  }
}

function goBackward(problem: CompiledProblem, { nodes, due, way }: BaseRoute): void {
  const { latest, dwell } = problem;
  let next = Infinity;
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k];
    next = Math.min(latest[node], next - (way[k + 1] ?? 0) - dwell[node]);
    due[k] = next;
  }
}

/** Whether a vehicle that begins service at this place then is back too late, though it waits for nobody on its way. */
export function missesEnd(
  { dwell }: CompiledProblem,
  { nodes, way, due, length }: BaseRoute,
  { place, begin }: { place: number; begin: number },
): boolean {
  let home = begin;
  for (let k = place; k <= length; k++) home += dwell[nodes[k]] + way[k + 1];
  return home > due[length + 1] + EPSILON;
}

/** Whose window a vehicle misses first that begins service at this place then; undefined: nobody's, or the shift's own end. */
export function firstMissed(
  { dwell, earliest, latest, tripCount }: CompiledProblem,
  { nodes, way, length }: BaseRoute,
  { place, begin }: { place: number; begin: number },
): number | undefined {
  let at = begin;
  for (let k = place; k <= length; k++) {
    const node = nodes[k];
    at = Math.max(at, earliest[node]);
    if (at > latest[node] + EPSILON) return node % tripCount;
    at += dwell[node] + way[k + 1];
  }
  return undefined;
}

function sumLoads(problem: CompiledProblem, { shift, nodes, aboard }: BaseRoute): void {
  const { resources, tripCount } = problem;
  addAboard(problem, shift, aboard);
  for (let k = 1; k < nodes.length; k++) {
    for (let at = k * resources; at < (k + 1) * resources; at++) aboard[at] = aboard[at - resources];
    const node = nodes[k];
    if (node >= 2 * tripCount) continue;
    const pickup = node < tripCount;
    addLoad(problem, aboard, {
      trip: pickup ? node : node - tripCount,
      sign: pickup ? 1 : -1,
      at: k * resources,
    });
  }
}
