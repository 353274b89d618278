import L from "leaflet";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { RegionInfo, RegionMap } from "../../shared/schemas/region.ts";
import "leaflet/dist/leaflet.css";
import { closureLayer } from "./layers/closureLayer.ts";
import { lineLayer } from "./layers/lineLayer.ts";
import { keepNamesApart, NAMES, nameLayers, regionLayer } from "./layers/regionLayer.ts";
import { routeLayer } from "./layers/routeLayer.ts";
import { stopLayer } from "./layers/stopLayer.ts";
import { VehicleLayer } from "./layers/vehicleLayer.ts";
import "./map.css";
import type { LineMark, MapPlace, StopMark, VehicleMark, VehicleWords } from "./marks.ts";
import { SourceLine } from "./written.ts";

export interface MapTexts {
  readonly zoomIn: string;
  readonly zoomOut: string;
}
export interface MapOptions {
  readonly region: Pick<RegionInfo, "center" | "bounds" | "tiles">;
  readonly regionMap: RegionMap;
  readonly texts: MapTexts;
  readonly locale: Locale;
  readonly vehicleWords?: VehicleWords | undefined;
  /** What is seen at first; unless said, the region's center. */
  readonly opening?: MapPlace | readonly LatLng[] | undefined;
  readonly onVehiclePicked?: (vehicleId: string) => void;
  /** Vehicles that are drawn as one even as near as the map gets. */
  readonly onVehiclesPicked?: (vehicleIds: readonly string[]) => void;
  readonly onLooked?: (place: MapPlace) => void;
  readonly onLinePicked?: (id: string) => void;
  readonly onPointPicked?: (point: LatLng) => void;
}

/** A map on the page, whatever draws it. */
export interface MapHandle {
  showVehicles(vehicles: readonly VehicleMark[]): void;
  moveVehicles(frames: readonly VehicleFrame[]): void;
  showLines(lines: readonly LineMark[]): void;
  showRoute(path: readonly LatLng[]): void;
  /** Roads that cannot be passed. */
  showClosed(lines: readonly (readonly LatLng[])[]): void;
  showStops(stops: readonly StopMark[]): void;
  /** Brings all points into view; one point is centered. */
  fit(points: readonly LatLng[]): void;
  look(place: MapPlace): void;
  /** The same, but only when one of them cannot be seen. */
  reveal(points: readonly LatLng[]): void;
  resized(): void;
  destroy(): void;
}

const CITY_ZOOM = 13;
const PLACES_FROM_ZOOM = 15;
const DISTRICTS_UNTIL_ZOOM = 11;
/** Nearer than this, pixels, marks are taken for one. */
const MARKS_APART = 34;
const at = ({ lat, lon }: LatLng): [number, number] => [lat, lon];

export function createMap(element: HTMLElement, options: MapOptions): MapHandle {
  const map = bareMap(element, options);
  const vehicles = new VehicleLayer({
    words: options.vehicleWords,
    onPicked: (ids) => pickVehicles(map, vehicles.pointsOf(ids), { ids, options }),
  }).addTo(map);
  const renderer = L.canvas({ padding: 0.3, tolerance: 6 });
  const undrawGround = drawGround(map, options, renderer);
  const pickLine = (id: string) => options.onLinePicked?.(id);
  const lines = keepDrawn(map, (marks: readonly LineMark[]) => lineLayer(marks, renderer, pickLine));
  const route = keepDrawn(map, (path: readonly LatLng[]) => routeLayer(path, renderer));
  const closed = keepDrawn(map, (roads: readonly (readonly LatLng[])[]) => closureLayer(roads, renderer));
  const stops = L.layerGroup().addTo(map);

  const repaint = () => {
    for (const layer of [vehicles, lines, closed, route]) layer.repaint();
  };
  document.addEventListener("themechange", repaint);
  map.on("click", ({ containerPoint, latlng }: L.LeafletMouseEvent) => {
    const ids = vehicles.at(containerPoint);
    if (ids.length > 0) pickVehicles(map, vehicles.pointsOf(ids), { ids, options });
    else options.onPointPicked?.({ lat: latlng.lat, lon: latlng.lng });
  });

  return {
    showVehicles: (marks) => vehicles.show(marks),
    moveVehicles: (frames) => vehicles.move(frames),
    showLines: lines.show,
    showRoute: route.show,
    showClosed: closed.show,
    showStops: (marks) => void stops.clearLayers().addLayer(stopLayer(marks)),
    ...looksOf(map),
    resized: () => map.invalidateSize({ animate: false }),
    destroy: () => {
      document.removeEventListener("themechange", repaint);
      undrawGround();
      map.remove();
    },
  };
}

/** Where it is led to look. */
const looksOf = (map: L.Map): Pick<MapHandle, "fit" | "look" | "reveal"> => ({
  fit: (points) => fitTo(map, points),
  look: (place) => map.setView(at(place.center), place.zoom, { animate: false }),
  reveal: (points) => {
    if (!canTell(map, points)) fitTo(map, points);
  },
});

/** What is shown, remembered so that it can be drawn in another theme's colors. */
function keepDrawn<T>(map: L.Map, draw: (shown: readonly T[]) => L.Layer) {
  const layer = L.layerGroup().addTo(map);
  let shown: readonly T[] = [];
  const repaint = () => {
    layer.clearLayers();
    if (shown.length > 0) layer.addLayer(draw(shown));
  };
  const show = (next: readonly T[]) => {
    shown = next;
    repaint();
  };
  return { show, repaint };
}

function bareMap(element: HTMLElement, { region, regionMap, texts, opening, onLooked }: MapOptions): L.Map {
  const { southWest, northEast } = region.bounds;
  const isPlace = opening !== undefined && "zoom" in opening;
  const map = L.map(element, {
    center: at(isPlace ? opening.center : region.center),
    zoom: isPlace ? opening.zoom : CITY_ZOOM,
    minZoom: 6,
    maxZoom: 18,
    maxBounds: L.latLngBounds(at(southWest), at(northEast)).pad(0.5),
    // Canvases are redrawn, not stretched: no animation while zooming.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    zoomControl: false,
    attributionControl: false,
  });
  map.createPane(NAMES).style.zIndex = "450";
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  new SourceLine(region.tiles?.attribution ?? regionMap.attribution).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (opening !== undefined && !isPlace) fitTo(map, opening);
  if (onLooked !== undefined) tellLooks(map, onLooked);
  return map;
}

/** Tiles if this installation has them, else (and when they do not come) the region's own vector layers. */
function drawGround(map: L.Map, options: MapOptions, renderer: L.Renderer): () => void {
  let ground: L.Layer | undefined;
  const drawVectors = () => {
    ground?.remove();
    ground = regionLayer(options.regionMap, renderer).addTo(map);
  };
  const tiles = options.region.tiles;
  if (tiles === undefined) drawVectors();
  else ground = L.tileLayer(tiles.url, { maxZoom: 18 }).once("tileerror", drawVectors).addTo(map);

  const names = nameLayers(options.regionMap, options.locale);
  const showNames = () => {
    const zoom = map.getZoom();
    toggle(map, names.districts, zoom <= DISTRICTS_UNTIL_ZOOM);
    keepNamesApart(names.districts);
    toggle(map, names.places, zoom >= PLACES_FROM_ZOOM);
  };
  showNames();
  map.on("zoomend", showNames);
  const repaint = () => {
    if (ground instanceof L.FeatureGroup) drawVectors();
  };
  document.addEventListener("themechange", repaint);
  return () => document.removeEventListener("themechange", repaint);
}

function toggle(map: L.Map, layer: L.Layer, shown: boolean): void {
  if (shown) layer.addTo(map);
  else layer.remove();
}

function fitTo(map: L.Map, points: readonly LatLng[]): void {
  const [first] = points;
  if (first === undefined) return;
  if (points.length === 1) map.setView(at(first), Math.max(map.getZoom(), CITY_ZOOM), { animate: false });
  else map.fitBounds(L.latLngBounds(points.map(at)), { padding: [40, 40], maxZoom: 16, animate: false });
}

/** Whether all points are seen, and apart from one another. */
function canTell(map: L.Map, points: readonly LatLng[]): boolean {
  const view = map.getBounds();
  if (!points.every((point) => view.contains(at(point)))) return false;
  const [first, ...others] = points.map((point) => map.latLngToContainerPoint(at(point)));
  return (
    map.getZoom() >= CITY_ZOOM ||
    others.every((point) => first !== undefined && point.distanceTo(first) > MARKS_APART)
  );
}

/** Tells where the map has been moved to, not that it was given another size. */
function tellLooks(map: L.Map, onLooked: (place: MapPlace) => void): void {
  let before = { center: map.getCenter(), zoom: map.getZoom() };
  const heard = () => {
    const now = { center: map.getCenter(), zoom: map.getZoom() };
    const [here, there] = [map.project(now.center), map.project(before.center)];
    if (now.zoom === before.zoom && here.distanceTo(there) < 2) return;
    before = now;
    onLooked({ center: { lat: now.center.lat, lon: now.center.lng }, zoom: now.zoom });
  };
  map.on("moveend", heard);
  // After the window was resized, Leaflet says so a moment later, also of a map that is gone by then.
  map.on("unload", () => map.off("moveend", heard));
}

interface Picked {
  readonly ids: readonly string[];
  readonly options: MapOptions;
}

/** One is chosen; several are looked at from as near as tells them apart, or where nothing does, listed. */
function pickVehicles(map: L.Map, points: readonly L.LatLng[], { ids, options }: Picked): void {
  const [first, ...others] = points;
  const [id] = ids;
  if (first === undefined || id === undefined) return;
  if (ids.length === 1) {
    options.onVehiclePicked?.(id);
    return;
  }
  const nearest = map.getMaxZoom();
  const here = map.project(first, nearest);
  if (others.every((point) => map.project(point, nearest).distanceTo(here) < MARKS_APART)) {
    options.onVehiclesPicked?.(ids);
    return;
  }
  const bounds = L.latLngBounds([...points]);
  const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, L.point(80, 80)));
  map.setView(bounds.getCenter(), Math.min(zoom, nearest), { animate: false });
}
