import { type LatLng, type Meters, meters, straightLine } from "../../shared/geo/index.ts";
import { HOUSE, type LocalizedName, QUARTER } from "../../shared/schemas/index.ts";
import type { RegionPack } from "../regions/model.ts";
import type { NamedSpot } from "./namedSpots.ts";

/** "Near Konaev street": what lies nearest to a point. */
export interface NearbyName {
  readonly name: LocalizedName;
  readonly kind: "place" | "street" | "settlement";
  readonly away: Meters;
}

/** Whole streets and parts of towns, and where somebody may live. */
const noPlaces: ReadonlySet<string> = new Set(["street", "settlement", QUARTER, HOUSE]);
const PLACE_REACH = 120;
const STREET_REACH = 300;

/** A place if one is beside, else a street, else the settlement, however far. */
export function nameNear(pack: RegionPack, spots: readonly NamedSpot[], point: LatLng): NearbyName {
  const places = spots.filter(({ kind }) => !noPlaces.has(kind));
  const place = nearest(places, point);
  if (place && place.away <= PLACE_REACH) return { ...place, kind: "place" };
  const street = nearestStreet(pack, point);
  if (street && street.away <= STREET_REACH) return { ...street, kind: "street" };
  const settlement = nearest(pack.settlements, point);
  if (!settlement) throw new RangeError(`the pack ${pack.id} has no settlements`);
  return { ...settlement, kind: "settlement" };
}

type Named = { readonly name: LocalizedName; readonly point: LatLng };

function nearest(candidates: readonly Named[], point: LatLng): Omit<NearbyName, "kind"> | undefined {
  let best: Omit<NearbyName, "kind"> | undefined;
  for (const { name, point: at } of candidates) {
    const away = straightLine(at, point);
    if (!best || away < best.away) best = { name, away };
  }
  return best;
}

function nearestStreet(pack: RegionPack, point: LatLng): Omit<NearbyName, "kind"> | undefined {
  let best: Omit<NearbyName, "kind"> | undefined;
  for (const { name, line } of pack.streets) {
    if (!name) continue;
    for (const [index, from] of line.entries()) {
      const to = line[index + 1];
      if (!to) break;
      const away = distanceToSegment(point, from, to);
      if (!best || away < best.away) best = { name, away: meters(away) };
    }
  }
  return best;
}

/** On a flat map around the point, meters. */
export function distanceToSegment(
  point: LatLng,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const north = 111_195;
  const east = north * Math.cos((point.lat * Math.PI) / 180);
  const [x1, y1] = [(from[0] - point.lon) * east, (from[1] - point.lat) * north];
  const [x2, y2] = [(to[0] - point.lon) * east, (to[1] - point.lat) * north];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / squared));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
