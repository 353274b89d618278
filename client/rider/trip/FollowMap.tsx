import { useEffect, useMemo, useRef } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import { isAboard, isAtDoor } from "../../../shared/lifeCycle/trip.ts";
import type { RegionInfo, RegionMap } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { type MapControl, MapView, type StopMark, type VehicleMark } from "../../map/index.ts";
import { placeText, useText } from "../../ui/index.ts";
import type { SeenPosition } from "./follow.ts";

export interface FollowMapProps {
  readonly trip: RiderTrip;
  readonly region: RegionInfo;
  readonly regionMap: RegionMap;
  readonly position: SeenPosition | undefined;
  readonly path: readonly LatLng[];
}

/** The same on the map: the trip's two ends, the way, the vehicle gliding. */
export function FollowMap({ trip, region, regionMap, position, path }: FollowMapProps) {
  const { t, locale } = useText();
  const control = useRef<MapControl>(null);
  const stops = useMemo<StopMark[]>(
    () => [
      { id: "pickup", point: trip.pickup.point, kind: "pickup", label: placeText(trip.pickup, locale) },
      { id: "dropoff", point: trip.dropoff.point, kind: "dropoff", label: placeText(trip.dropoff, locale) },
    ],
    [trip.pickup, trip.dropoff, locale],
  );
  const vehicleId = trip.vehicle?.vehicleId ?? "vehicle";
  const label = trip.vehicle?.plate ?? "";
  const state = isAboard(trip) ? "withRider" : isAtDoor(trip) ? "atStop" : "driving";
  const first = useRef(position);
  first.current ??= position;
  const isSeen = position !== undefined;
  const vehicles = useMemo<VehicleMark[]>(() => {
    const start = first.current;
    if (!isSeen || start === undefined) return [];
    return [{ id: vehicleId, point: start.point, heading: start.heading, state, label, selected: true }];
  }, [isSeen, vehicleId, label, state]);
  useEffect(() => {
    if (position === undefined) return;
    const { point, heading, at } = position;
    control.current?.moveVehicles([[vehicleId, point.lat, point.lon, heading, at]]);
  }, [position, vehicleId]);
  const fit = useMemo(
    () => [...stops.map((stop) => stop.point), ...(isSeen && first.current ? [first.current.point] : [])],
    [stops, isSeen],
  );
  return (
    <div className="trip__map">
      <MapView
        {...{ region, regionMap, locale, stops, vehicles, fit, control }}
        route={path}
        label={t("trip.mapLabel")}
        texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
      />
    </div>
  );
}
