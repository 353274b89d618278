import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { ClosedPlace } from "../domain/roads/closure.ts";
import type { LonLat } from "../regions/model.ts";
import { footOnSegment, type Plane, planeAround } from "./plane.ts";
import type { RoadEdge, RoadGraph } from "./roadGraph.ts";

/** So near to the line of a stretch a piece of road lies on it. */
const ON_THE_LINE = 3;
/** The line is looked at every so many meters; a street that only crosses it is met once or twice. */
const STEP = 4;
const AT_LEAST_MET = 4;

/** The pieces of road that nobody can pass while these places are closed. */
export function closedEdges({ edges, nodes }: RoadGraph, places: readonly ClosedPlace[]): Set<number> {
  const plane = planeAround(nodes.reduce((sum, node) => sum + node.lat, 0) / Math.max(1, nodes.length));
  const closed = new Set<number>();
  for (const place of places) {
    const isClosed = place.kind === "around" ? isAround(plane, place) : isAlong(plane, place.line);
    for (const [index, edge] of edges.entries()) if (isClosed(edge)) closed.add(index);
  }
  return closed;
}

/** Whether whoever goes straight from one to the other comes through a closed place. */
export function closesStraight(places: readonly ClosedPlace[]): (from: LatLng, to: LatLng) => boolean {
  const spots = places.flatMap((place) =>
    place.kind === "around" ? [place] : place.line.map((at) => ({ at, meters: 50 })),
  );
  return (from, to) =>
    spots.some(({ at, meters }) => {
      const ends = [toLonLat(from), toLonLat(to)] as const;
      return footOnSegment(planeAround(at.lat), at, ends).away <= meters;
    });
}

const toLonLat = ({ lat, lon }: LatLng): LonLat => [lon, lat];
const segmentsOf = ({ line }: RoadEdge): (readonly [LonLat, LonLat])[] =>
  line.slice(1).map((to, index) => [line[index] ?? to, to] as const);

const isAround =
  (plane: Plane, { at, meters }: Extract<ClosedPlace, { kind: "around" }>) =>
  (edge: RoadEdge): boolean =>
    segmentsOf(edge).some((ends) => footOnSegment(plane, at, ends).away <= meters);

/** A short stretch is met less often than a street that crosses a long one: then most of it has to lie on the piece. */
function isAlong(plane: Plane, line: readonly LatLng[]): (edge: RoadEdge) => boolean {
  const spots = spotsAlong(line);
  const enough = Math.min(AT_LEAST_MET, Math.max(1, Math.ceil(spots.length / 2)));
  return (edge) => {
    const segments = segmentsOf(edge);
    let met = 0;
    for (const spot of spots) {
      if (segments.some((ends) => footOnSegment(plane, spot, ends).away <= ON_THE_LINE)) met += 1;
      if (met >= enough) return true;
    }
    return false;
  };
}

/** In the middle of each step, so that the ends, where other streets meet it, are left out. */
function spotsAlong(line: readonly LatLng[]): LatLng[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    const steps = Math.max(1, Math.round(straightLine(from, to) / STEP));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 0.5) / steps;
      return {
        lat: from.lat + share * (to.lat - from.lat),
        lon: from.lon + share * (to.lon - from.lon),
      };
    });
  });
}
