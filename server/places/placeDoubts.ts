import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { PlaceDoubt, PlaceHit } from "../../shared/schemas/index.ts";
import type { LonLat, RegionPack, Settlement } from "../regions/model.ts";
import { distanceToSegment } from "./nearbyName.ts";

/** A drawn road farther away than this is none that leads there, meters. */
const FAR_FROM_ROAD = 1500;
/** So far a settlement reaches: its roads are not drawn, only the main city's are, meters. */
const REACH: Readonly<Record<Settlement["kind"], number>> = {
  regionCenter: 0,
  districtCenter: 5000,
  town: 3000,
  village: 2500,
  suburb: 2000,
};
/** What stands farther from the street that is named is not beside it, meters: streets are drawn in part. */
const FAR_FROM_STREET = 700;
/** Beside it at any rate, whatever a coarse river line says. */
const BESIDE_STREET = 250;
/** A street farther away than this is another settlement's, of the same name, meters. */
const SAME_TOWN = 8000;

type DoubtfulEnd = { readonly point: LatLng; readonly label: string };

/** What speaks against a point being where somebody lives, waits or goes, by the roads and streets that are drawn. */
export function placeDoubts(
  pack: RegionPack,
  streets: readonly PlaceHit[],
  { point }: DoubtfulEnd,
): PlaceDoubt[] {
  const isSettled = pack.settlements.some(
    ({ kind, point: middle }) => straightLine(middle, point) <= REACH[kind],
  );
  const away = isSettled ? 0 : awayFromRoads(pack, point);
  const ofStreet = streetDoubt(pack, streets, point);
  return [
    ...(away > FAR_FROM_ROAD ? [{ kind: "farFromRoad" as const, meters: Math.round(away) }] : []),
    ...(ofStreet === undefined ? [] : [ofStreet]),
  ];
}

function awayFromRoads({ streets, roads }: RegionPack, point: LatLng): number {
  const corridor = roads.corridor.map(({ through }) => through.map(({ lat, lon }): LonLat => [lon, lat]));
  return awayFromLines(point, [...streets.map(({ line }) => line), ...corridor]).meters;
}

/** Whether the point is beside the nearest of the streets that its words may mean. */
function streetDoubt(pack: RegionPack, streets: readonly PlaceHit[], point: LatLng): PlaceDoubt | undefined {
  const [nearest] = streets
    .map((street) => ({ street, ...awayFromStreet(pack, street, point) }))
    .sort((one, other) => one.meters - other.meters);
  if (nearest === undefined || nearest.meters > SAME_TOWN || nearest.meters <= BESIDE_STREET)
    return undefined;
  const meters = Math.round(nearest.meters);
  const street = nearest.street.name;
  if (crossesRiver(pack, point, nearest.at)) return { kind: "acrossRiver", meters, street };
  return meters > FAR_FROM_STREET ? { kind: "farFromStreet", meters, street } : undefined;
}

interface Nearest {
  readonly meters: number;
  /** The vertex of the line that is nearest. */
  readonly at: LatLng;
}

const awayFromStreet = (pack: RegionPack, { name, point: middle }: PlaceHit, point: LatLng): Nearest =>
  awayFromLines(
    point,
    pack.streets
      .filter((street) => street.name?.kk === name.kk && isNear(street.line, middle))
      .map(({ line }) => line),
  );

/** Lines of one name in another settlement are another street. */
const isNear = ([first]: readonly LonLat[], middle: LatLng): boolean =>
  first !== undefined && straightLine({ lat: first[1], lon: first[0] }, middle) <= SAME_TOWN;

function awayFromLines(point: LatLng, lines: readonly (readonly LonLat[])[]): Nearest {
  let best: Nearest = { meters: Number.POSITIVE_INFINITY, at: point };
  for (const line of lines)
    for (const [index, to] of line.entries()) {
      const meters = distanceToSegment(point, line[index - 1] ?? to, to);
      if (meters < best.meters) best = { meters, at: { lat: to[1], lon: to[0] } };
    }
  return best;
}

function crossesRiver({ river }: RegionPack, from: LatLng, to: LatLng): boolean {
  const [a, b]: [LonLat, LonLat] = [
    [from.lon, from.lat],
    [to.lon, to.lat],
  ];
  return river.lines.some((line) =>
    line.slice(1).some((next, index) => {
      const before = line[index] ?? next;
      return side(a, b, before) !== side(a, b, next) && side(before, next, a) !== side(before, next, b);
    }),
  );
}

/** On which side of the line through both the third one lies. */
const side = ([x1, y1]: LonLat, [x2, y2]: LonLat, [x3, y3]: LonLat): boolean =>
  (x2 - x1) * (y3 - y1) > (y2 - y1) * (x3 - x1);
