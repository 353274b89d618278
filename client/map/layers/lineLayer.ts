import L from "leaflet";
import { color } from "../colors.ts";
import type { LineMark } from "../marks.ts";

/** Planned runs, thin and on one canvas: where they are dense, much is planned. Each can be picked. */
export function lineLayer(
  lines: readonly LineMark[],
  renderer: L.Renderer,
  onPicked: (id: string) => void,
): L.LayerGroup {
  const look = {
    renderer,
    color: color("vehicle-driving"),
    weight: 2,
    opacity: 0.45,
    lineJoin: "round" as const,
  };
  return L.layerGroup(
    lines.map(({ id, points }) =>
      L.polyline(
        points.map(({ lat, lon }): [number, number] => [lat, lon]),
        look,
      ).on("click", () => onPicked(id)),
    ),
  );
}
