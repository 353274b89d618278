import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { RoadGraph } from "./roadGraph.ts";
import type { ShortestWays } from "./shortestWays.ts";
import type { Access, OnStreet, Snap } from "./snapping.ts";
import type { UndrawnDriving } from "./undrawnDriving.ts";

/** A way between two snapped points at free flow. */
export type Way =
  | { kind: "overNodes"; from: Access; to: Access; seconds: number; meters: number }
  | { kind: "alongStreet"; from: OnStreet; to: OnStreet; seconds: number; meters: number }
  | { kind: "straight"; seconds: number; meters: number };

/** Between two places beyond the drawn streets the straight guess is tried up to this distance, meters. */
const STRAIGHT_LIMIT = 40_000;
const NO_WAY = Number.POSITIVE_INFINITY;

interface WayfindingParts {
  graph: RoadGraph;
  ways: ShortestWays;
  undrawn: UndrawnDriving;
  isShut?: (from: LatLng, to: LatLng) => boolean;
}

/** Finds the fastest way between two snapped points. */
export class Wayfinding {
  private readonly graph: RoadGraph;
  private readonly ways: ShortestWays;
  private readonly undrawn: UndrawnDriving;
  private readonly mayGoStraight: (from: Snap, to: Snap) => boolean;

  /** `isShut`: whoever goes straight between these would come through what is closed. */
  constructor({ graph, ways, undrawn, isShut = () => false }: WayfindingParts) {
    this.graph = graph;
    this.ways = ways;
    this.undrawn = undrawn;
    this.mayGoStraight = (from, to) => mayGoStraight(from, to) && !isShut(from.point, to.point);
  }

  wayBetween(from: Snap, to: Snap): Way {
    if (from === to) return this.straightWay(from, to);
    const ways = [this.wayOverNodes(from, to), this.wayAlongStreet(from, to)];
    if (this.mayGoStraight(from, to)) ways.push(this.straightWay(from, to));
    const fastest = ways.reduce((best, way) => (way && (!best || way.seconds < best.seconds) ? way : best));
    return fastest ?? this.straightWay(from, to);
  }

  /** `wayBetween(from, to).seconds`, without making a way in the usual case. */
  secondsBetween(from: Snap, to: Snap): number {
    if (from === to) return 0;
    if (from.street?.edge !== to.street?.edge) {
      const seconds = this.secondsOverNodes(from, to);
      if (seconds < NO_WAY) return seconds;
    }
    return this.wayBetween(from, to).seconds;
  }

  /** Seconds over the four pairs of nodes: the hot loop of every matrix cell. */
  private secondsOverNodes(from: Snap, to: Snap): number {
    const [a, b] = from.nodes;
    const [c, d] = to.nodes;
    const fromA = this.ways.from(a.node).seconds;
    const fromB = this.ways.from(b.node).seconds;
    const overA =
      a.leave + Math.min((fromA[c.node] ?? NO_WAY) + c.reach, (fromA[d.node] ?? NO_WAY) + d.reach);
    const overB =
      b.leave + Math.min((fromB[c.node] ?? NO_WAY) + c.reach, (fromB[d.node] ?? NO_WAY) + d.reach);
    return Math.min(overA, overB);
  }

  private wayOverNodes(from: Snap, to: Snap): Way | undefined {
    let best: Way | undefined;
    for (const start of from.nodes) {
      const row = this.ways.from(start.node);
      for (const end of to.nodes) {
        const seconds = start.leave + (row.seconds[end.node] ?? NO_WAY) + end.reach;
        if (seconds === NO_WAY || (best && seconds >= best.seconds)) continue;
        const meters = start.meters + (row.meters[end.node] ?? 0) + end.meters;
        best = { kind: "overNodes", from: start, to: end, seconds, meters };
      }
    }
    return best;
  }

  /** Both on the same piece of street, in a direction that is allowed. */
  private wayAlongStreet(from: Snap, to: Snap): Way | undefined {
    const [start, end] = [from.street, to.street];
    if (!start || !end || start.edge !== end.edge) return undefined;
    const edge = this.graph.edges[start.edge];
    if (!edge || (edge.oneWay && end.offset < start.offset)) return undefined;
    const along = Math.abs(end.offset - start.offset);
    const access = start.accessSeconds + end.accessSeconds;
    const seconds = access + along * (edge.seconds / edge.meters);
    const meters = along + start.accessMeters + end.accessMeters;
    return { kind: "alongStreet", from: start, to: end, seconds, meters };
  }

  private straightWay(from: Snap, to: Snap): Way {
    const away = straightLine(from.point, to.point);
    return { kind: "straight", seconds: this.undrawn.seconds(away), meters: this.undrawn.meters(away) };
  }
}

/** Both beyond the drawn streets and not far apart. */
const mayGoStraight = (from: Snap, to: Snap): boolean =>
  !from.street && !to.street && straightLine(from.point, to.point) <= STRAIGHT_LIMIT;
