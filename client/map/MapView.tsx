import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { RegionInfo, RegionMap } from "../../shared/schemas/region.ts";
import type { MapHandle, MapTexts } from "./createMap.ts";
import type { LineMark, StopMark, VehicleMark } from "./marks.ts";

/** For what comes many times a second and must not pass through React. */
export interface MapControl {
  moveVehicles(frames: readonly VehicleFrame[]): void;
  fit(points: readonly LatLng[]): void;
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
  /** Brought into view when the array changes. */
  readonly fit?: readonly LatLng[];
  readonly onVehiclePicked?: (vehicleId: string) => void;
  readonly onLinePicked?: (id: string) => void;
  readonly onPointPicked?: (point: LatLng) => void;
  readonly control?: Ref<MapControl>;
}

const none: readonly never[] = [];

/** The map as a component. Leaflet is loaded when the first map is shown, never before. */
export function MapView(props: MapViewProps) {
  const { region, regionMap, locale, label, texts, control } = props;
  const { vehicles = none, stops = none, lines = none, route = none, fit = none } = props;
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
          onVehiclePicked: (id) => picked.current.onVehiclePicked?.(id),
          onLinePicked: (id) => picked.current.onLinePicked?.(id),
          onPointPicked: (point) => picked.current.onPointPicked?.(point),
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
  useEffect(() => map?.fit(fit), [map, fit]);
  useImperativeHandle(
    control,
    () => ({
      moveVehicles: (frames) => map?.moveVehicles(frames),
      fit: (points) => map?.fit(points),
      reveal: (points) => map?.reveal(points),
    }),
    [map],
  );

  return <section ref={element} className="map" aria-label={label} />;
}
