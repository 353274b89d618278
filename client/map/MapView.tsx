import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { RegionInfo, RegionMap } from "../../shared/schemas/region.ts";
import type { MapHandle, MapTexts } from "./createMap.ts";
import type { LineMark, MapPlace, StopMark, VehicleMark, VehicleWords } from "./marks.ts";

/** For what comes many times a second and must not pass through React. */
export interface MapControl {
  moveVehicles(frames: readonly VehicleFrame[]): void;
  fit(points: readonly LatLng[]): void;
  look(place: MapPlace): void;
  /** The same, but only when one of them cannot be seen. */
  reveal(points: readonly LatLng[]): void;
}

export interface MapViewProps {
  readonly region: RegionInfo;
  readonly regionMap: RegionMap;
  readonly locale: Locale;
  /** What the map shows, for screen readers; the same must be said in a list beside it. */
  readonly label: string;
  readonly texts: MapTexts;
  readonly vehicles?: readonly VehicleMark[];
  readonly stops?: readonly StopMark[];
  /** Runs of a day on which nothing moves yet. */
  readonly lines?: readonly LineMark[];
  readonly route?: readonly LatLng[];
  /** Roads that cannot be passed, piece by piece. */
  readonly closed?: readonly (readonly LatLng[])[];
  /** Brought into view when the array changes. */
  readonly fit?: readonly LatLng[];
  /** What is seen as the map opens; unless said, the region's center. */
  readonly opening?: MapPlace | readonly LatLng[];
  /** With them, vehicles that would overlap are drawn as one, and keyboard and screen reader get at each. */
  readonly vehicleWords?: VehicleWords;
  readonly onVehiclePicked?: (vehicleId: string) => void;
  /** Vehicles that are drawn as one even as near as the map gets. */
  readonly onVehiclesPicked?: (vehicleIds: readonly string[]) => void;
  /** It was moved, by whatever. */
  readonly onLooked?: (place: MapPlace) => void;
  readonly onLinePicked?: (id: string) => void;
  readonly onPointPicked?: (point: LatLng) => void;
  readonly control?: Ref<MapControl>;
}

const none: readonly never[] = [];

/** The map as a component. Leaflet is loaded when the first map is shown, never before. */
export function MapView(props: MapViewProps) {
  const { region, regionMap, locale, label, texts, control } = props;
  const { vehicles = none, stops = none, lines = none, route = none, closed = none, fit = none } = props;
  const element = useRef<HTMLElement>(null);
  const [map, setMap] = useState<MapHandle>();
  const picked = useRef(props);
  useEffect(() => {
    picked.current = props;
  });

  const { zoomIn, zoomOut } = texts;
  useEffect(() => {
    const place = element.current;
    if (place === null) return;
    let made: MapHandle | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => made?.resized());
    import("./createMap.ts").then(
      ({ createMap }) => {
        if (gone) return;
        made = createMap(place, {
          region,
          regionMap,
          locale,
          texts: { zoomIn, zoomOut },
          ...asLastRendered(picked),
        });
        observer.observe(place);
        setMap(made);
      },
      () => undefined, // offline before the map was ever loaded: the lists say everything
    );
    return () => {
      gone = true;
      observer.disconnect();
      made?.destroy();
      setMap(undefined);
    };
  }, [region, regionMap, locale, zoomIn, zoomOut]);

  useEffect(() => map?.showVehicles(vehicles), [map, vehicles]);
  useEffect(() => map?.showStops(stops), [map, stops]);
  useEffect(() => map?.showLines(lines), [map, lines]);
  useEffect(() => map?.showRoute(route), [map, route]);
  useEffect(() => map?.showClosed(closed), [map, closed]);
  useEffect(() => map?.fit(fit), [map, fit]);
  useImperativeHandle(
    control,
    () => ({
      moveVehicles: (frames) => map?.moveVehicles(frames),
      fit: (points) => map?.fit(points),
      look: (place) => map?.look(place),
      reveal: (points) => map?.reveal(points),
    }),
    [map],
  );

  return <section ref={element} className="map" aria-label={label} />;
}

/** What the map asks and tells, by the newest of what was rendered. */
function asLastRendered(props: RefObject<MapViewProps>) {
  const { opening, vehicleWords } = props.current;
  return {
    opening,
    vehicleWords: vehicleWords && {
      all: vehicleWords.all,
      one: (id: string) => props.current.vehicleWords?.one(id) ?? id,
      many: (count: number, troubled: number) =>
        props.current.vehicleWords?.many(count, troubled) ?? String(count),
    },
    onVehiclePicked: (id: string) => props.current.onVehiclePicked?.(id),
    onVehiclesPicked: (ids: readonly string[]) => props.current.onVehiclesPicked?.(ids),
    onLooked: (place: MapPlace) => props.current.onLooked?.(place),
    onLinePicked: (id: string) => props.current.onLinePicked?.(id),
    onPointPicked: (point: LatLng) => props.current.onPointPicked?.(point),
  };
}
