import L from "leaflet";
import type { LatLng } from "../../../shared/geo/index.ts";
import { color } from "../colors.ts";

/** The way a vehicle will take, with a halo so that it stands out from the streets. */
export function routeLayer(path: readonly LatLng[], renderer: L.Renderer): L.FeatureGroup {
  const points = path.map(({ lat, lon }): [number, number] => [lat, lon]);
  const base = { renderer, interactive: false, lineJoin: "round" as const };
  return L.featureGroup([
    L.polyline(points, { ...base, color: color("map-halo"), weight: 8, opacity: 0.9 }),
    L.polyline(points, { ...base, color: color("map-route"), weight: 4 }),
  ]);
}
