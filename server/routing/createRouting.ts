import { type LatLng, meters } from "../../shared/geo/index.ts";
import { createHourlyTraffic, createSpelledDriving, type HourlyTraffic } from "../../shared/time/index.ts";
import type { RegionPack } from "../regions/model.ts";
import { buildRoadGraph } from "./buildRoadGraph.ts";
import { createDriveTimes, matrixOver } from "./matrixOver.ts";
import { pathOfWay } from "./pathOfWay.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { createShortestWays } from "./shortestWays.ts";
import { createSnapping, type Snap } from "./snapping.ts";
import type { TravelTimeProvider } from "./travelTimeProvider.ts";
import { createUndrawnDriving } from "./undrawnDriving.ts";
import { Wayfinding } from "./wayfinding.ts";
import { createWaysUnder, type KnownSpell } from "./waysUnder.ts";

/** What routing needs of a region. */
export type RoutedRegion = Pick<RegionPack, "streets" | "settlements" | "roads">;

/** Remembered points; the oldest half goes when there are more. */
const REMEMBERED_POINTS = 40_000;

/**
 * Routing over the region's drawn streets and main roads, by guess elsewhere. Builds the graph once, unless it is there; ways are found
 * when asked for.
 */
export function createRouting(
  region: RoutedRegion,
  graph: RoadGraph = buildRoadGraph(region),
): TravelTimeProvider {
  const undrawn = createUndrawnDriving(region.roads);
  const shortest = createShortestWays(graph);
  const usual = { shortest, ways: new Wayfinding({ graph, ways: shortest, undrawn }) };
  const waysUnder = createWaysUnder({ graph, shortest, undrawn }, usual);
  const parts = {
    ...{ graph, usual, waysUnder },
    traffic: createHourlyTraffic(region.roads.citySpeedByHour.value),
    snap: remembered(createSnapping(graph, undrawn)),
  };
  return providerOf(parts, []);
}

interface Parts {
  graph: RoadGraph;
  usual: Pick<KnownSpell, "ways" | "shortest">;
  waysUnder: ReturnType<typeof createWaysUnder>;
  traffic: HourlyTraffic;
  snap: (point: LatLng) => Snap;
}

function providerOf(parts: Parts, spells: readonly KnownSpell[]): TravelTimeProvider {
  const { graph, usual, waysUnder, traffic, snap } = parts;
  const driving = { ways: usual.ways, spells, traffic };
  const timeOf = createDriveTimes(driving);
  const { spellAt } = createSpelledDriving(spells);
  return {
    travelTime: (from, to, departAt) => timeOf(snap(from), snap(to), departAt),
    distance: (from, to) => meters(usual.ways.wayBetween(snap(from), snap(to)).meters),
    path(from, to, departAt) {
      const { ways, shortest } = (departAt === undefined ? undefined : spells[spellAt(departAt)]) ?? usual;
      const ends = { from: snap(from), to: snap(to) };
      const way = ways.wayBetween(ends.from, ends.to);
      return withoutRepeats([from, ...pathOfWay({ graph, ways: shortest }, way, ends), to]);
    },
    matrixFor: (points, options) => matrixOver(points.map(snap), driving, options),
    under: (conditions) => providerOf(parts, waysUnder(conditions)),
  };
}

/** Points are told apart by 5 decimals, about a meter. */
function remembered(snap: (point: LatLng) => Snap): (point: LatLng) => Snap {
  const known = new Map<number, Snap>();
  return (point) => {
    const key = Math.round(point.lat * 1e5) * 1e8 + Math.round(point.lon * 1e5);
    const before = known.get(key);
    if (before) return before;
    if (known.size >= REMEMBERED_POINTS) {
      for (const old of [...known.keys()].slice(0, REMEMBERED_POINTS / 2)) known.delete(old);
    }
    const found = snap(point);
    known.set(key, found);
    return found;
  };
}

/** Points nearer than a centimeter are one; the ends stay as they were given. */
function withoutRepeats([from, ...rest]: readonly [LatLng, ...LatLng[]]): LatLng[] {
  const corners = [from];
  const isNew = (point: LatLng) => !isSame(point, corners.at(-1) ?? from);
  const to = rest.at(-1) ?? from;
  for (const point of rest) if (isNew(point) && !isSame(point, to)) corners.push(point);
  return [...corners, to];
}

const isSame = (one: LatLng, other: LatLng): boolean =>
  Math.abs(one.lat - other.lat) < 1e-7 && Math.abs(one.lon - other.lon) < 1e-7;
