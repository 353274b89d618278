import L from "leaflet";
import type { StopMark } from "../marks.ts";

const SIZE = 30;

/** Stops with their number; a pickup is round, a drop-off square, the depot a diamond. Looks live in CSS. */
export function stopLayer(stops: readonly StopMark[]): L.LayerGroup {
  return L.layerGroup(
    stops.map((stop) => {
      const element = document.createElement("span");
      element.textContent = stop.number === undefined ? "" : String(stop.number);
      const done = stop.done === true ? " map-stop--done" : "";
      return L.marker([stop.point.lat, stop.point.lon], {
        keyboard: false,
        interactive: true,
        icon: L.divIcon({
          className: `map-stop map-stop--${stop.kind}${done}`,
          html: element,
          iconSize: [SIZE, SIZE],
        }),
      }).bindTooltip(stop.label, { direction: "top", offset: [0, -SIZE / 2] });
    }),
  );
}
