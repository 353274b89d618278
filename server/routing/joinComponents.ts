import { type LatLng, straightLine } from "../../shared/geo/index.ts";

interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * Links that make one network of what a partial survey left in pieces: each smaller piece is joined to the largest by
 * the nearest pair of nodes. Where a missing bridge lies between, the link stands for it.
 */
export function joinComponents(nodes: readonly LatLng[], edges: readonly Link[]): [number, number][] {
  const [main, ...others] = componentsOf(nodes.length, edges);
  if (!main) return [];
  return others.map((component) => nearestPair(nodes, component, main));
}

/** Sets of connected nodes, the largest first. */
function componentsOf(count: number, edges: readonly Link[]): number[][] {
  const leader = Int32Array.from({ length: count }, (_, index) => index);
  const find = (node: number): number => {
    let root = node;
    while (leader[root] !== root) root = leader[root] ?? root;
    for (let step = node; step !== root; ) {
      const next = leader[step] ?? root;
      leader[step] = root;
      step = next;
    }
    return root;
  };
  for (const { from, to } of edges) leader[find(from)] = find(to);
  const members = new Map<number, number[]>();
  for (let node = 0; node < count; node++) {
    const root = find(node);
    members.set(root, [...(members.get(root) ?? []), node]);
  }
  return [...members.values()].sort((one, other) => other.length - one.length);
}

function nearestPair(
  nodes: readonly LatLng[],
  some: readonly number[],
  others: readonly number[],
): [number, number] {
  let best: { pair: [number, number]; away: number } | undefined;
  for (const one of some) {
    for (const other of others) {
      const [from, to] = [nodes[one], nodes[other]];
      if (!from || !to) continue;
      const away = straightLine(from, to);
      if (!best || away < best.away) best = { pair: [one, other], away };
    }
  }
  if (!best) throw new RangeError("a component has no nodes");
  return best.pair;
}
