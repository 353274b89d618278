import { addAboard, addLoad } from "../constraints/capacity.ts";
import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";

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
}

export function baseRoute(problem: CompiledProblem, shift: number, stops: Int32Array): BaseRoute {
  const length = stops.length;
  const nodes = new Int32Array(length + 2);
  nodes[0] = startNode(problem, shift);
  nodes.set(stops, 1);
  nodes[length + 1] = endNode(problem, shift);
  const leaves = new Float64Array(length + 2);
  const due = new Float64Array(length + 2);
  const { drive, busy } = forward(problem, nodes, leaves);
  backward(problem, nodes, due);
  return { shift, length, nodes, leaves, due, aboard: loads(problem, shift, nodes), drive, busy };
}

function forward(
  problem: CompiledProblem,
  nodes: Int32Array,
  leaves: Float64Array,
): { drive: number; busy: number } {
  const { earliest, dwell, travel } = problem;
  let [at, drive, busy] = [0, 0, 0];
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k] ?? 0;
    const served = dwell[node] ?? 0;
    if (k === 0) at = earliest[node] ?? 0;
    else {
      const from = nodes[k - 1] ?? 0;
      drive += travel.arcCost(from, node);
      busy += travel.leastTime(from, node);
      at = Math.max(at + travel.time(from, node, at), earliest[node] ?? 0);
    }
    at += served;
    busy += served;
    leaves[k] = at;
  }
  return { drive, busy };
}

function backward(problem: CompiledProblem, nodes: Int32Array, due: Float64Array): void {
  const { latest, dwell, travel } = problem;
  let next = Infinity;
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k] ?? 0;
    const way = k === nodes.length - 1 ? 0 : travel.leastTime(node, nodes[k + 1] ?? 0) + (dwell[node] ?? 0);
    next = Math.min(latest[node] ?? 0, next - way);
    due[k] = next;
  }
}

function loads(problem: CompiledProblem, shift: number, nodes: Int32Array): Float64Array {
  const { resources, tripCount } = problem;
  const aboard = new Float64Array(nodes.length * resources);
  addAboard(problem, shift, aboard);
  for (let k = 1; k < nodes.length; k++) {
    aboard.copyWithin(k * resources, (k - 1) * resources, k * resources);
    const node = nodes[k] ?? 0;
    if (node >= 2 * tripCount) continue;
    const pickup = node < tripCount;
    addLoad(problem, aboard, {
      trip: pickup ? node : node - tripCount,
      sign: pickup ? 1 : -1,
      at: k * resources,
    });
  }
  return aboard;
}
