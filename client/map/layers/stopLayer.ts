import L from "leaflet";
import type { StopMark } from "../marks.ts";
import { textIcon, withTooltip } from "../written.ts";

const SIZE = 30;

/** Stops with their number; a pickup is round, a drop-off square, the depot a diamond. Looks live in CSS. */
export function stopLayer(stops: readonly StopMark[]): L.LayerGroup {
  return L.layerGroup(
    stops.map(({ point, label, kind, number, done }) => {
      const className = `map-stop map-stop--${kind}${done === true ? " map-stop--done" : ""}`;
      const icon = textIcon(number === undefined ? "" : String(number), { className, size: SIZE });
      const marker = L.marker([point.lat, point.lon], { keyboard: false, interactive: true, icon });
      return withTooltip(marker, label, { direction: "top", offset: [0, -SIZE / 2] });
    }),
  );
}
