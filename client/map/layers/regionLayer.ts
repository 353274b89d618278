import L from "leaflet";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { Locale } from "../../../shared/i18n/index.ts";
import type { RegionMap } from "../../../shared/schemas/region.ts";
import { color } from "../colors.ts";
import { textIcon } from "../written.ts";

type Lines = readonly (readonly (readonly [number, number])[])[];
const latLngs = (line: Lines[number]): [number, number][] => line.map(([lon, lat]) => [lat, lon]);
const at = ({ lat, lon }: LatLng): [number, number] => [lat, lon];

const MAJOR = new Set(["motorway", "trunk", "primary", "secondary"]);
const MIDDLE = new Set(["tertiary", "unclassified"]);

interface StreetLook {
  readonly weight: number;
  readonly color: string;
}

function streetLook(streetClass: string): StreetLook {
  const plain = streetClass.replace(/_link$/, "");
  if (MAJOR.has(plain)) return { weight: 4.5, color: color("map-street-major") };
  return { weight: MIDDLE.has(plain) ? 3.5 : 2.2, color: color("map-street") };
}

/** Streets as an edge below and a surface above; inferred ones dashed, since nobody surveyed them. */
function streets(map: RegionMap, renderer: L.Renderer): L.Layer[] {
  const base = { renderer, interactive: false, lineCap: "round" as const };
  const edges = map.streets.map((street) =>
    L.polyline(latLngs(street.line), {
      ...base,
      color: color("map-street-edge"),
      weight: streetLook(street.class).weight + 1.5,
    }),
  );
  const surfaces = map.streets.map((street) =>
    L.polyline(latLngs(street.line), {
      ...base,
      ...streetLook(street.class),
      ...(street.inferred ? { dashArray: "4 6" } : {}),
    }),
  );
  return [...edges, ...surfaces];
}

/** Above the ground, below all that is drawn of the day. */
export const NAMES = "names";

function label(point: LatLng, text: string, className: string): L.Marker {
  const icon = textIcon(text, { className: `map-label ${className}`, size: 0 });
  return L.marker(at(point), { interactive: false, keyboard: false, icon, pane: NAMES });
}

/** The region drawn without internet: districts, river, streets. Colors are those of the present theme. */
export function regionLayer(map: RegionMap, renderer: L.Renderer): L.FeatureGroup {
  const districts = map.districts.map((district) =>
    L.polygon(latLngs(district.outline), {
      renderer,
      interactive: false,
      color: color("map-district"),
      weight: 1.5,
      dashArray: "2 5",
      fill: false,
    }),
  );
  const river = map.river.map((line) =>
    L.polyline(latLngs(line), { renderer, interactive: false, color: color("map-water"), weight: 6 }),
  );
  return L.featureGroup([...districts, ...river, ...streets(map, renderer)]);
}

/** Names of districts and places. Hidden from screen readers: the page says the same in lists. */
export function nameLayers(
  map: RegionMap,
  locale: Locale,
): { districts: L.LayerGroup; places: L.LayerGroup } {
  return {
    districts: L.layerGroup(
      map.districts.map((each) => label(each.center, each.name[locale], "map-label--district")),
    ),
    places: L.layerGroup(map.places.map((each) => label(each.point, each.name[locale], "map-label--place"))),
  };
}

/** Of names that would lie on one another the first stays: the others are there once one looks from nearer. */
export function keepNamesApart(names: L.LayerGroup): void {
  const shown: DOMRect[] = [];
  names.eachLayer((layer) => {
    const element = layer instanceof L.Marker ? layer.getElement() : undefined;
    const box = element?.firstElementChild?.getBoundingClientRect();
    if (element === undefined || box === undefined) return;
    const isCovered = shown.some(
      (other) =>
        box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    );
    element.style.visibility = isCovered ? "hidden" : "";
    if (!isCovered) shown.push(box);
  });
}
