// Free of schemas, so that a browser bundle can measure without carrying them.

/** WGS84 degrees, as `LatLng`. */
interface Point {
  readonly lat: number;
  readonly lon: number;
}

export type Meters = number & { readonly unit: "meters" };
export const meters = (count: number): Meters => count as Meters;

const EARTH_RADIUS = 6_371_008.8; // mean radius, IUGG
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance (haversine). */
export function straightLine(from: Point, to: Point): Meters {
  const dLat = radians(to.lat - from.lat);
  const dLon = radians(to.lon - from.lon);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2;
  return meters(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Heading from one point to another, degrees clockwise from north. */
export function heading(from: Point, to: Point): number {
  const dLon = radians(to.lon - from.lon);
  const y = Math.sin(dLon) * Math.cos(radians(to.lat));
  const x =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(dLon);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}
