import L from "leaflet";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { RegionInfo, RegionMap } from "../../shared/schemas/region.ts";
import "leaflet/dist/leaflet.css";
import { lineLayer } from "./layers/lineLayer.ts";
import { nameLayers, regionLayer } from "./layers/regionLayer.ts";
import { routeLayer } from "./layers/routeLayer.ts";
import { stopLayer } from "./layers/stopLayer.ts";
import { VehicleLayer } from "./layers/vehicleLayer.ts";
import "./map.css";
import type { LineMark, StopMark, VehicleMark } from "./marks.ts";
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
  readonly onVehiclePicked?: (vehicleId: string) => void;
  readonly onLinePicked?: (id: string) => void;
  readonly onPointPicked?: (point: LatLng) => void;
}

/** A map on the page, whatever draws it. */
export interface MapHandle {
  showVehicles(vehicles: readonly VehicleMark[]): void;
  moveVehicles(frames: readonly VehicleFrame[]): void;
  showLines(lines: readonly LineMark[]): void;
  showRoute(path: readonly LatLng[]): void;
  showStops(stops: readonly StopMark[]): void;
  /** Brings all points into view; one point is centered. */
  fit(points: readonly LatLng[]): void;
  /** The same, but only when one of them cannot be seen. */
  reveal(points: readonly LatLng[]): void;
  resized(): void;
  destroy(): void;
}

const CITY_ZOOM = 13;
const PLACES_FROM_ZOOM = 15;
const DISTRICTS_UNTIL_ZOOM = 11;
const at = ({ lat, lon }: LatLng): [number, number] => [lat, lon];

export function createMap(element: HTMLElement, options: MapOptions): MapHandle {
  const map = bareMap(element, options);
  const vehicles = new VehicleLayer().addTo(map);
  const renderer = L.canvas({ padding: 0.3, tolerance: 6 });
  const undrawGround = drawGround(map, options, renderer);
  const lines = keepDrawn(map, (marks: readonly LineMark[]) =>
    lineLayer(marks, renderer, (id) => options.onLinePicked?.(id)),
  );
  const route = keepDrawn(map, (path: readonly LatLng[]) => routeLayer(path, renderer));
  const stops = L.layerGroup().addTo(map);

  const repaint = () => {
    for (const layer of [vehicles, lines, route]) layer.repaint();
  };
  document.addEventListener("themechange", repaint);
  map.on("click", ({ containerPoint, latlng }: L.LeafletMouseEvent) => {
    const vehicle = vehicles.at(containerPoint);
    if (vehicle !== undefined) options.onVehiclePicked?.(vehicle);
    else options.onPointPicked?.({ lat: latlng.lat, lon: latlng.lng });
  });

  return {
    showVehicles: (marks) => vehicles.show(marks),
    moveVehicles: (frames) => vehicles.move(frames),
    showLines: lines.show,
    showRoute: route.show,
    showStops: (marks) => void stops.clearLayers().addLayer(stopLayer(marks)),
    fit: (points) => fitTo(map, points),
    reveal: (points) => {
      const seen = map.getBounds();
      if (!points.every((point) => seen.contains(at(point)))) fitTo(map, points);
    },
    resized: () => map.invalidateSize({ animate: false }),
    destroy: () => {
      document.removeEventListener("themechange", repaint);
      undrawGround();
      map.remove();
    },
  };
}

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

function bareMap(element: HTMLElement, { region, regionMap, texts }: MapOptions): L.Map {
  const { southWest, northEast } = region.bounds;
  const map = L.map(element, {
    center: at(region.center),
    zoom: CITY_ZOOM,
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
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  new SourceLine(region.tiles?.attribution ?? regionMap.attribution).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
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
