import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { RoadKnowledge } from "../regions/model.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { createShortestWays } from "./shortestWays.ts";

/**
 * Links for a partial survey: two street corners near each other with a very long drawn way between them have most
 * likely a street between them that nobody copied. Returns the pairs of nodes to link.
 */
export function closeGaps(graph: RoadGraph, gaps: RoadKnowledge["gaps"]["value"]): [number, number][] {
  const ways = createShortestWays(graph);
  const links: [number, number][] = [];
  for (const [one, other, straight] of nearPairs(graph, gaps.reach)) {
    const drawn = ways.from(one).meters[other] ?? Number.POSITIVE_INFINITY;
    if (drawn > straight * gaps.longestDetour) links.push([one, other]);
  }
  return links;
}

/** Pairs of street nodes at most `reach` meters apart, found by sweeping from south to north. */
function* nearPairs({ nodes, onStreet }: RoadGraph, reach: number): Generator<[number, number, number]> {
  const northward = nodes
    .map((point, node) => ({ point, node }))
    .filter(({ node }) => onStreet[node])
    .sort((one, other) => one.point.lat - other.point.lat);
  const tooFarNorth = (from: LatLng, to: LatLng) =>
    straightLine(from, { lat: to.lat, lon: from.lon }) > reach;
  for (const [index, one] of northward.entries()) {
    for (const other of northward.slice(index + 1)) {
      if (tooFarNorth(one.point, other.point)) break;
      const straight = straightLine(one.point, other.point);
      if (straight <= reach) yield [one.node, other.node, straight];
    }
  }
}
