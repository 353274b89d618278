import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import { type RoadGraph, toPoint } from "./roadGraph.ts";
import type { ShortestWays } from "./shortestWays.ts";
import type { Access, OnStreet, Snap } from "./snapping.ts";
import type { UndrawnDriving } from "./undrawnDriving.ts";

/** The best of the ways between two snapped points at free flow. */
export type Way =
  | { kind: "overNodes"; from: Access; to: Access; seconds: number; meters: number }
  | { kind: "alongStreet"; from: OnStreet; to: OnStreet; seconds: number; meters: number }
  | { kind: "straight"; seconds: number; meters: number };

/** Between two places beyond the drawn streets the straight guess is tried up to this distance, meters. */
const STRAIGHT_LIMIT = 40_000;

export function createWayfinding(graph: RoadGraph, ways: ShortestWays, undrawn: UndrawnDriving) {
  const straightWay = (from: Snap, to: Snap): Way => {
    const away = straightLine(from.point, to.point);
    return { kind: "straight", seconds: undrawn.seconds(away), meters: undrawn.meters(away) };
  };

  /** Seconds over the four pairs of nodes: the hot loop of every matrix cell. */
  function secondsOverNodes(from: Snap, to: Snap): number {
    const [a, b] = from.nodes;
    const [c, d] = to.nodes;
    const fromA = ways.from(a.node).seconds;
    const fromB = ways.from(b.node).seconds;
    const none = Number.POSITIVE_INFINITY;
    const overA = a.leave + Math.min((fromA[c.node] ?? none) + c.reach, (fromA[d.node] ?? none) + d.reach);
    const overB = b.leave + Math.min((fromB[c.node] ?? none) + c.reach, (fromB[d.node] ?? none) + d.reach);
    return Math.min(overA, overB);
  }

  function wayOverNodes(from: Snap, to: Snap): Way | undefined {
    let best: Way | undefined;
    for (const start of from.nodes) {
      const row = ways.from(start.node);
      for (const end of to.nodes) {
        const seconds = start.leave + (row.seconds[end.node] ?? Number.POSITIVE_INFINITY) + end.reach;
        if (!Number.isFinite(seconds) || (best && seconds >= best.seconds)) continue;
        const meters = start.meters + (row.meters[end.node] ?? 0) + end.meters;
        best = { kind: "overNodes", from: start, to: end, seconds, meters };
      }
    }
    return best;
  }

  /** Both on the same piece of street, in a direction that is allowed. */
  function wayAlongStreet(from: Snap, to: Snap): Way | undefined {
    const [start, end] = [from.street, to.street];
    if (!start || !end || start.edge !== end.edge) return undefined;
    const edge = graph.edges[start.edge];
    if (!edge || (edge.oneWay && end.offset < start.offset)) return undefined;
    const along = Math.abs(end.offset - start.offset);
    const access = start.accessSeconds + end.accessSeconds;
    const seconds = access + along * (edge.seconds / edge.meters);
    const meters = along + start.accessMeters + end.accessMeters;
    return { kind: "alongStreet", from: start, to: end, seconds, meters };
  }

  /** Both beyond the drawn streets and not far apart. */
  const mayGoStraight = (from: Snap, to: Snap): boolean =>
    !from.street && !to.street && straightLine(from.point, to.point) <= STRAIGHT_LIMIT;

  function wayBetween(from: Snap, to: Snap): Way {
    if (from === to) return straightWay(from, to);
    const ways = [wayOverNodes(from, to), wayAlongStreet(from, to)];
    if (mayGoStraight(from, to)) ways.push(straightWay(from, to));
    const fastest = ways.reduce((best, way) => (way && (!best || way.seconds < best.seconds) ? way : best));
    return fastest ?? straightWay(from, to);
  }

  /** `wayBetween(from, to).seconds`, without making a way in the usual case. */
  function secondsBetween(from: Snap, to: Snap): number {
    if (from === to) return 0;
    if (from.street?.edge !== to.street?.edge) {
      const seconds = secondsOverNodes(from, to);
      if (seconds < Number.POSITIVE_INFINITY) return seconds;
    }
    return wayBetween(from, to).seconds;
  }

  return { wayBetween, secondsBetween, pathBetween };

  function pathBetween(from: Snap, to: Snap): LatLng[] {
    const way = wayBetween(from, to);
    switch (way.kind) {
      case "straight":
        return [from.point, to.point];
      case "alongStreet":
        return [from.point, ...alongStreet(way.from, way.to), to.point];
      case "overNodes": {
        const start = from.street ? toNode(from.street, way.from.node) : [];
        const end = to.street ? toNode(to.street, way.to.node).reverse() : [];
        return [from.point, ...start, ...overNodes(way.from.node, way.to.node), ...end, to.point];
      }
    }
  }

  function alongStreet(start: OnStreet, end: OnStreet): LatLng[] {
    const line = graph.edges[start.edge]?.line ?? [];
    const forward = start.offset <= end.offset;
    const [first, last] = forward ? [start, end] : [end, start];
    const between = line.slice(first.segment + 1, last.segment + 1);
    const points = [first.foot, ...between, last.foot].map(toPoint);
    return forward ? points : points.reverse();
  }

  /** From the foot along the edge's line to just before its end node. */
  function toNode({ edge, segment, foot }: OnStreet, node: number): LatLng[] {
    const { line, from } = graph.edges[edge] ?? { line: [], from: -1 };
    const part = node === from ? line.slice(1, segment + 1).reverse() : line.slice(segment + 1, -1);
    return [foot, ...part].map(toPoint);
  }

  /** All vertices from node to node, both included. */
  function overNodes(from: number, to: number): LatLng[] {
    const { lastEdge } = ways.from(from);
    const backward: LatLng[] = [];
    let node = to;
    for (let index = lastEdge[node] ?? -1; node !== from && index >= 0; index = lastEdge[node] ?? -1) {
      const edge = graph.edges[index];
      if (!edge) break;
      const line = edge.to === node ? [...edge.line].reverse() : edge.line;
      backward.push(...line.slice(0, -1).map(toPoint));
      node = edge.to === node ? edge.from : edge.to;
    }
    const start = graph.nodes[from];
    return start ? [...backward, start].reverse() : [];
  }
}
