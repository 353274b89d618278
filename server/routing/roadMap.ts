import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { ClosedPlace } from "../domain/roads/closure.ts";
import type { RegionPack } from "../regions/model.ts";
import { closedEdges } from "./closedRoads.ts";
import { pathOfWay } from "./pathOfWay.ts";
import { type RoadEdge, type RoadGraph, toPoint } from "./roadGraph.ts";
import { createShortestWays } from "./shortestWays.ts";
import { createSnapping, type Snap } from "./snapping.ts";
import { createUndrawnDriving, type UndrawnDriving } from "./undrawnDriving.ts";
import { Wayfinding } from "./wayfinding.ts";

/** The roads as people speak of them. */
export interface RoadMap {
  /** A street is known by its name in Kazakh, `street`. */
  streets(): { street: string; name: LocalizedName }[];
  /** Where other streets meet it, from one of its ends to the other. */
  crossingsOf(street: string): { name: LocalizedName; at: LatLng }[];
  /** Along that street, or by the fastest way; undefined: no way leads along it. */
  stretch(from: LatLng, to: LatLng, street?: string): LatLng[] | undefined;
  /** The pieces of road that are closed with a place, as lines. */
  closedWith(place: ClosedPlace): LatLng[][];
}

type MappedRegion = Pick<RegionPack, "streets" | "roads">;

export function createRoadMap(region: MappedRegion, graph: RoadGraph): RoadMap {
  const undrawn = createUndrawnDriving(region.roads);
  const names = new Map(
    region.streets.flatMap(({ name }) => (name === undefined ? [] : [[name.kk, name] as const])),
  );
  return {
    streets: () =>
      [...names]
        .map(([street, name]) => ({ street, name }))
        .sort((one, other) => one.street.localeCompare(other.street, "kk")),
    crossingsOf: (street) => crossingsOf(graph, names, street),
    stretch(from, to, street) {
      const own = street === undefined ? graph.edges : graph.edges.filter((edge) => edge.street === street);
      return own.length === 0 ? undefined : stretchOver({ ...graph, edges: own }, undrawn, [from, to]);
    },
    closedWith: (place) =>
      [...closedEdges(graph, [place])].flatMap((edge) => {
        const line = graph.edges[edge]?.line;
        return line === undefined ? [] : [line.map(toPoint)];
      }),
  };
}

function crossingsOf(
  { nodes, edges }: RoadGraph,
  names: ReadonlyMap<string, LocalizedName>,
  street: string,
): { name: LocalizedName; at: LatLng }[] {
  const ends = ({ from, to }: RoadEdge) => [from, to];
  const own = new Set(edges.filter((edge) => edge.street === street).flatMap(ends));
  const found = new Map<string, { name: LocalizedName; at: LatLng }>();
  for (const edge of edges) {
    const name = edge.street === undefined || edge.street === street ? undefined : names.get(edge.street);
    for (const node of name === undefined ? [] : ends(edge)) {
      const at = nodes[node];
      if (name !== undefined && at !== undefined && own.has(node))
        found.set(`${name.kk} ${node}`, { name, at });
    }
  }
  return inOrder([...found.values()]);
}

/** From one of the two that are farthest apart on. */
function inOrder<Spot extends { at: LatLng }>(spots: readonly Spot[]): Spot[] {
  const away = (one: Spot) => Math.max(...spots.map((other) => straightLine(one.at, other.at)));
  const [end] = [...spots].sort((one, other) => away(other) - away(one));
  if (end === undefined) return [];
  return [...spots].sort((one, other) => straightLine(end.at, one.at) - straightLine(end.at, other.at));
}

/** The longest that a stretch may be; a whole highway is no stretch. Seconds of free driving. */
const LONGEST = 3600;

function stretchOver(
  graph: RoadGraph,
  undrawn: UndrawnDriving,
  ends: readonly [LatLng, LatLng],
): LatLng[] | undefined {
  const ways = createShortestWays(graph);
  const snap = createSnapping(graph, undrawn);
  const [from, to]: readonly [Snap, Snap] = [snap(ends[0]), snap(ends[1])];
  const way = new Wayfinding({ graph, ways, undrawn }).wayBetween(from, to);
  if (way.kind === "straight" || !(way.seconds < LONGEST)) return undefined;
  // What is closed begins on the road, not at the point beside it.
  return pathOfWay({ graph, ways }, way, { from, to }).slice(1, -1);
}
