import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { LonLat } from "../regions/model.ts";
import { footOnSegment, type Plane, planeAround } from "./plane.ts";
import { type RoadEdge, type RoadGraph, toPoint } from "./roadGraph.ts";
import type { UndrawnDriving } from "./undrawnDriving.ts";

/** Where a point meets the network: two nodes, and what it takes from the point to each and from each to the point. */
export interface Snap {
  readonly point: LatLng;
  readonly nodes: readonly [Access, Access];
  /** On a drawn street, or the place is nearest to one: traffic by the hour applies. */
  readonly city: boolean;
  readonly street?: OnStreet | undefined;
}
export interface Access {
  readonly node: number;
  /** Seconds from the point to the node; Infinity against a one-way street. */
  readonly leave: number;
  readonly reach: number;
  readonly meters: number;
}
export interface OnStreet {
  readonly edge: number;
  readonly foot: LonLat;
  /** Index of the line's vertex before the foot. */
  readonly segment: number;
  /** Meters along the edge's line. */
  readonly offset: number;
  readonly accessSeconds: number;
  readonly accessMeters: number;
}

/** Farther from any drawn street than this, a point counts as beyond the drawn streets. */
const SNAP_LIMIT = 1000;
const CELL = 0.004; // degrees; about 440 m northward
const RINGS = 4; // 4 × 317 m (eastward at 45°) reach beyond SNAP_LIMIT
const LAST_METERS_SPEED = 15 / 3.6;

interface Segment {
  edge: number;
  index: number;
  ends: readonly [LonLat, LonLat];
  /** Meters along the edge's line before this segment, and of the segment itself. */
  before: number;
  length: number;
}

export function createSnapping(graph: RoadGraph, undrawn: UndrawnDriving): (point: LatLng) => Snap {
  const middle = graph.nodes.reduce((sum, node) => sum + node.lat, 0) / Math.max(1, graph.nodes.length);
  const plane = planeAround(middle);
  const grid = segmentGrid(graph.edges);
  return (point) => {
    const found = nearestSegment(grid, plane, point);
    return found && found.away <= SNAP_LIMIT
      ? snapToStreet(graph, point, found)
      : snapToNodes(graph, point, undrawn);
  };
}

const cellKey = (column: number, row: number): number => column * 100_000 + row;
const cellOf = (degrees: number): number => Math.floor(degrees / CELL);

function segmentGrid(edges: readonly RoadEdge[]): Map<number, Segment[]> {
  const grid = new Map<number, Segment[]>();
  for (const [edge, { line, drawn }] of edges.entries()) {
    if (!drawn) continue;
    let before = 0;
    for (const [index, from] of line.entries()) {
      const to = line[index + 1];
      if (!to) break;
      const length = straightLine(toPoint(from), toPoint(to));
      for (const key of cellsAlong(from, to)) {
        grid.set(key, [...(grid.get(key) ?? []), { edge, index, ends: [from, to], before, length }]);
      }
      before += length;
    }
  }
  return grid;
}

/** Cells under a segment, sampled at a quarter of a cell. */
function cellsAlong(from: LonLat, to: LonLat): Set<number> {
  const steps = Math.ceil((4 * Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))) / CELL) + 1;
  const cells = new Set<number>();
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const column = cellOf(from[0] + share * (to[0] - from[0]));
    cells.add(cellKey(column, cellOf(from[1] + share * (to[1] - from[1]))));
  }
  return cells;
}

interface Found {
  segment: Segment;
  along: number;
  away: number;
}

/** Looks at cells in growing squares; the first find may be beaten by one a square farther, not beyond. */
function nearestSegment(grid: Map<number, Segment[]>, plane: Plane, point: LatLng): Found | undefined {
  const [column, row] = [cellOf(point.lon), cellOf(point.lat)];
  let best: Found | undefined;
  let lastRing = RINGS;
  for (let ring = 0; ring <= lastRing; ring++) {
    for (let dx = -ring; dx <= ring; dx++) {
      for (let dy = -ring; dy <= ring; dy++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue;
        for (const segment of grid.get(cellKey(column + dx, row + dy)) ?? []) {
          const foot = footOnSegment(plane, point, segment.ends);
          if (!best || foot.away < best.away) best = { segment, ...foot };
        }
      }
    }
    if (best) lastRing = Math.min(lastRing, ring + 2);
  }
  return best;
}

function snapToStreet({ edges }: RoadGraph, point: LatLng, { segment, along, away }: Found): Snap {
  const edge = edges[segment.edge];
  if (!edge) throw new RangeError("no such edge");
  const offset = segment.before + along * segment.length;
  const rest = Math.max(0, edge.meters - offset);
  const pace = edge.seconds / edge.meters;
  const accessSeconds = away / LAST_METERS_SPEED;
  const [[lon1, lat1], [lon2, lat2]] = segment.ends;
  const against = edge.oneWay ? Number.POSITIVE_INFINITY : 0;
  const [toStart, toEnd] = [accessSeconds + offset * pace, accessSeconds + rest * pace];
  return {
    point,
    city: true,
    nodes: [
      { node: edge.from, leave: toStart + against, reach: toStart, meters: away + offset },
      { node: edge.to, leave: toEnd, reach: toEnd + against, meters: away + rest },
    ],
    street: {
      edge: segment.edge,
      foot: [lon1 + along * (lon2 - lon1), lat1 + along * (lat2 - lat1)],
      segment: segment.index,
      offset,
      accessSeconds,
      accessMeters: away,
    },
  };
}

/** Beyond the drawn streets: by guess to the two nearest nodes. */
function snapToNodes({ nodes, onStreet }: RoadGraph, point: LatLng, undrawn: UndrawnDriving): Snap {
  const [first, second] = nodes
    .map((node, index) => ({ index, away: straightLine(node, point) }))
    .sort((one, other) => one.away - other.away);
  if (!first) throw new RangeError("the road graph is empty");
  const access = ({ index, away }: { index: number; away: number }): Access => {
    const seconds = undrawn.seconds(away);
    return { node: index, leave: seconds, reach: seconds, meters: undrawn.meters(away) };
  };
  return {
    point,
    city: onStreet[first.index] ?? false,
    nodes: [access(first), access(second ?? first)],
  };
}
