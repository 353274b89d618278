import L from "leaflet";
import type { LatLng } from "../../../shared/geo/index.ts";
import { color } from "../colors.ts";

/** Roads that cannot be passed: dashed, so that the color is not all that says so. */
export function closureLayer(lines: readonly (readonly LatLng[])[], renderer: L.Renderer): L.FeatureGroup {
  const base = { renderer, interactive: false, lineJoin: "round" as const };
  return L.featureGroup(
    lines.flatMap((line) => {
      const points = line.map(({ lat, lon }): [number, number] => [lat, lon]);
      return [
        L.polyline(points, { ...base, color: color("map-halo"), weight: 9, opacity: 0.9 }),
        L.polyline(points, { ...base, color: color("bad"), weight: 6, dashArray: "2 10" }),
      ];
    }),
  );
}
