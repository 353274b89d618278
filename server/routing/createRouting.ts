import { type LatLng, meters } from "../../shared/geo/index.ts";
import { createHourlyTraffic, type HourlyTraffic, hours, seconds } from "../../shared/time/index.ts";
import type { HourlyDriving, NodeIndex, TravelTimeMatrix } from "../domain/scheduling/index.ts";
import type { RegionPack } from "../regions/model.ts";
import { buildRoadGraph } from "./buildRoadGraph.ts";
import { pathOfWay } from "./pathOfWay.ts";
import { createShortestWays } from "./shortestWays.ts";
import { createSnapping, type Snap } from "./snapping.ts";
import type { MatrixOptions, TravelTimeProvider } from "./travelTimeProvider.ts";
import { createUndrawnDriving } from "./undrawnDriving.ts";
import { Wayfinding } from "./wayfinding.ts";

/** What routing needs of a region. */
export type RoutedRegion = Pick<RegionPack, "streets" | "settlements" | "roads">;

/** Remembered points; the oldest half goes when there are more. */
const REMEMBERED_POINTS = 40_000;

/** Routing over the region's drawn streets and main roads, by guess elsewhere. Builds the graph once; ways are found when asked for. */
export function createRouting(region: RoutedRegion): TravelTimeProvider {
  const graph = buildRoadGraph(region);
  const undrawn = createUndrawnDriving(region.roads);
  const shortest = createShortestWays(graph);
  const ways = new Wayfinding(graph, shortest, undrawn);
  const traffic = createHourlyTraffic(region.roads.citySpeedByHour.value);
  const snap = remembered(createSnapping(graph, undrawn));
  return {
    travelTime(from, to, departAt) {
      const [start, end] = [snap(from), snap(to)];
      const freeFlow = ways.secondsBetween(start, end);
      return seconds(isSlowed(start, end) ? traffic.stretched(freeFlow, departAt) : freeFlow);
    },
    distance: (from, to) => meters(ways.wayBetween(snap(from), snap(to)).meters),
    path(from, to) {
      const ends = { from: snap(from), to: snap(to) };
      const way = ways.wayBetween(ends.from, ends.to);
      return withoutRepeats([from, ...pathOfWay({ graph, ways: shortest }, way, ends), to]);
    },
    matrixFor: (points, options) => matrixOf(points.map(snap), { ways, traffic }, options),
  };
}

/** The pace of the hours is the city's: it holds for ways within it. */
const isSlowed = (from: Snap, to: Snap): boolean => from.city && to.city;

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

interface Driving {
  ways: Wayfinding;
  traffic: HourlyTraffic;
}

const serviceDayHours = { from: hours(7), until: hours(22) };

/** Cells are read from the graph's rows each time: four sums, no table of all pairs. */
function matrixOf(
  snaps: readonly Snap[],
  { ways, traffic }: Driving,
  { traffic: kind = "byHour", between = serviceDayHours }: MatrixOptions = {},
): TravelTimeMatrix {
  const at = (node: NodeIndex): Snap => {
    const snap = snaps[node];
    if (!snap) throw new RangeError(`the matrix has ${snaps.length} points and no number ${node}`);
    return snap;
  };
  const byHour = kind === "byHour";
  const least = byHour ? traffic.fastest : traffic.typicalPace(between.from, between.until);
  const lowerBound = (from: Snap, to: Snap) => {
    const freeFlow = ways.secondsBetween(from, to);
    return seconds(isSlowed(from, to) ? freeFlow / least : freeFlow);
  };
  const hourly: HourlyDriving = {
    shares: traffic.shares,
    freeFlow: (from, to) => seconds(ways.secondsBetween(at(from), at(to))),
    isSlowed: (from, to) => isSlowed(at(from), at(to)),
  };
  return {
    timeDependent: byHour,
    ...(byHour && { hourly }),
    lowerBound: (from, to) => lowerBound(at(from), at(to)),
    distance: (from, to) => meters(ways.wayBetween(at(from), at(to)).meters),
    travelTime(from, to, departAt) {
      const [start, end] = [at(from), at(to)];
      if (!byHour) return lowerBound(start, end);
      const freeFlow = ways.secondsBetween(start, end);
      return seconds(isSlowed(start, end) ? traffic.stretched(freeFlow, departAt) : freeFlow);
    },
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
