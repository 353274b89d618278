import type { LatLng } from "../../shared/geo/index.ts";
import type { LonLat } from "../regions/model.ts";

/** A flat map around one latitude, in meters: exact enough for snapping within a few kilometers, and much faster than the sphere. */
export interface Plane {
  x(lon: number): number;
  y(lat: number): number;
}

const METERS_PER_DEGREE = 111_195;

export function planeAround(latitude: number): Plane {
  const eastward = METERS_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return { x: (lon) => lon * eastward, y: (lat) => lat * METERS_PER_DEGREE };
}

/** How far along from → to (0 to 1) the foot of the point lies, and how far away the point is, meters. */
export function footOnSegment(plane: Plane, point: LatLng, [from, to]: readonly [LonLat, LonLat]) {
  const [x, y] = [plane.x(point.lon), plane.y(point.lat)];
  const [x1, y1, x2, y2] = [plane.x(from[0]), plane.y(from[1]), plane.x(to[0]), plane.y(to[1])];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
  return { along, away: Math.hypot(x - x1 - along * dx, y - y1 - along * dy) };
}
