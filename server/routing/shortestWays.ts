import type { RoadGraph } from "./roadGraph.ts";

/** The fastest ways from one node to all others: typed arrays by node. */
export interface WaysFrom {
  /** Free-flow seconds; Infinity: no way. */
  readonly seconds: Float32Array;
  readonly meters: Float32Array;
  /** The last edge of the way; −1 at the start and where there is no way. */
  readonly lastEdge: Int32Array;
}

export interface ShortestWays {
  from(node: number): WaysFrom;
}

/** What cannot be passed: driven over only where there is no other way, as late as this. */
interface Detour {
  readonly closed: ReadonlySet<number>;
  /** The ways that hold wherever they do not lead over what is closed. */
  readonly usual: ShortestWays;
}

/** Dijkstra with a binary heap, once per start node and only when asked; the answers are kept. */
export function createShortestWays(graph: RoadGraph, detour?: Detour): ShortestWays {
  const arcs = arcsOf(graph, detour?.closed);
  const rows: (WaysFrom | undefined)[] = new Array(graph.nodes.length);
  return {
    from(node) {
      const known = rows[node];
      if (known) return known;
      const usual = detour?.usual.from(node);
      const isSame = usual !== undefined && !leadsOver(usual, graph, detour?.closed);
      const row = isSame ? usual : waysFrom(node, arcs);
      rows[node] = row;
      return row;
    },
  };
}

/** Over a closed road, where there is no other way: nobody is promised it, and yet every two places have a time. */
const NO_WAY_AROUND = 4 * 3600;

function leadsOver({ lastEdge }: WaysFrom, { edges }: RoadGraph, closed: ReadonlySet<number> = new Set()) {
  for (const index of closed) {
    const edge = edges[index];
    if (edge && (lastEdge[edge.from] === index || lastEdge[edge.to] === index)) return true;
  }
  return false;
}

/** Arcs in compressed sparse rows: those leaving `node` stand at first[node] … first[node + 1] − 1. */
interface Arcs {
  first: Int32Array;
  to: Int32Array;
  edge: Int32Array;
  seconds: Float64Array;
  meters: Float64Array;
}

function arcsOf({ nodes, edges }: RoadGraph, closed: ReadonlySet<number> = new Set()): Arcs {
  const secondsOf = (edge: number) => (edges[edge]?.seconds ?? 0) + (closed.has(edge) ? NO_WAY_AROUND : 0);
  const leaving: { to: number; edge: number }[][] = nodes.map(() => []);
  for (const [edge, { from, to, oneWay }] of edges.entries()) {
    leaving[from]?.push({ to, edge });
    if (!oneWay) leaving[to]?.push({ to: from, edge });
  }
  const flat = leaving.flat();
  const first = new Int32Array(nodes.length + 1);
  for (const [node, list] of leaving.entries()) first[node + 1] = (first[node] ?? 0) + list.length;
  return {
    first,
    to: Int32Array.from(flat, (arc) => arc.to),
    edge: Int32Array.from(flat, (arc) => arc.edge),
    seconds: Float64Array.from(flat, (arc) => secondsOf(arc.edge)),
    meters: Float64Array.from(flat, (arc) => edges[arc.edge]?.meters ?? 0),
  };
}

function waysFrom(start: number, arcs: Arcs): WaysFrom {
  const count = arcs.first.length - 1;
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const meters = new Float32Array(count);
  const lastEdge = new Int32Array(count).fill(-1);
  const open = new NodeHeap();
  best[start] = 0;
  open.push(start, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, key } = next;
    if (key > (best[node] ?? 0)) continue; // an older, longer entry
    const end = arcs.first[node + 1] ?? 0;
    for (let arc = arcs.first[node] ?? 0; arc < end; arc++) {
      const to = arcs.to[arc] ?? 0;
      const seconds = key + (arcs.seconds[arc] ?? 0);
      if (seconds >= (best[to] ?? 0)) continue;
      best[to] = seconds;
      meters[to] = (meters[node] ?? 0) + (arcs.meters[arc] ?? 0);
      lastEdge[to] = arcs.edge[arc] ?? -1;
      open.push(to, seconds);
    }
  }
  return { seconds: Float32Array.from(best), meters, lastEdge };
}

/** Binary heap, smallest key first. */
class NodeHeap {
  private readonly entries: { node: number; key: number }[] = [];

  push(node: number, key: number): void {
    const { entries } = this;
    entries.push({ node, key });
    let child = entries.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.keyAt(parent) <= this.keyAt(child)) return;
      this.swap(parent, child);
      child = parent;
    }
  }

  pop(): { node: number; key: number } | undefined {
    const { entries } = this;
    const top = entries[0];
    const last = entries.pop();
    if (!top || !last || entries.length === 0) return top;
    entries[0] = last;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const child = this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left;
      if (this.keyAt(child) >= this.keyAt(parent)) return top;
      this.swap(parent, child);
      parent = child;
    }
  }

  private keyAt(index: number): number {
    return this.entries[index]?.key ?? Number.POSITIVE_INFINITY;
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.entries[one], this.entries[other]];
    if (!first || !second) return;
    this.entries[one] = second;
    this.entries[other] = first;
  }
}
