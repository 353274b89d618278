import type { LatLng } from "../../shared/geo/index.ts";
import { type RoadGraph, toPoint } from "./roadGraph.ts";
import type { ShortestWays } from "./shortestWays.ts";
import type { OnStreet, Snap } from "./snapping.ts";
import type { Way } from "./wayfinding.ts";

interface Network {
  readonly graph: RoadGraph;
  readonly ways: ShortestWays;
}

/** The corners of a way between two snapped points, both points included. */
export function pathOfWay(network: Network, way: Way, { from, to }: { from: Snap; to: Snap }): LatLng[] {
  switch (way.kind) {
    case "straight":
      return [from.point, to.point];
    case "alongStreet":
      return [from.point, ...alongStreet(network.graph, way.from, way.to), to.point];
    case "overNodes": {
      const start = from.street ? toNode(network.graph, from.street, way.from.node) : [];
      const end = to.street ? toNode(network.graph, to.street, way.to.node).reverse() : [];
      const between = overNodes(network, way.from.node, way.to.node);
      return [from.point, ...start, ...between, ...end, to.point];
    }
  }
}

function alongStreet(graph: RoadGraph, start: OnStreet, end: OnStreet): LatLng[] {
  const line = graph.edges[start.edge]?.line ?? [];
  const forward = start.offset <= end.offset;
  const [first, last] = forward ? [start, end] : [end, start];
  const between = line.slice(first.segment + 1, last.segment + 1);
  const points = [first.foot, ...between, last.foot].map(toPoint);
  return forward ? points : points.reverse();
}

/** From the foot along the edge's line to just before its end node. */
function toNode(graph: RoadGraph, { edge, segment, foot }: OnStreet, node: number): LatLng[] {
  const { line, from } = graph.edges[edge] ?? { line: [], from: -1 };
  const part = node === from ? line.slice(1, segment + 1).reverse() : line.slice(segment + 1, -1);
  return [foot, ...part].map(toPoint);
}

/** All vertices from node to node, both included, gathered backward along the last edges. */
function overNodes({ graph, ways }: Network, from: number, to: number): LatLng[] {
  const { lastEdge } = ways.from(from);
  const backward: LatLng[] = [];
  let node = to;
  while (node !== from) {
    const edge = graph.edges[lastEdge[node] ?? -1];
    if (!edge) break;
    const line = edge.to === node ? [...edge.line].reverse() : edge.line;
    backward.push(...line.slice(0, -1).map(toPoint));
    node = edge.to === node ? edge.from : edge.to;
  }
  const start = graph.nodes[from];
  return start ? [...backward, start].reverse() : [];
}
