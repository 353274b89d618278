import type { VehicleFrame } from "../../../shared/events/index.ts";
import { straightLine } from "../../../shared/geo/distance.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import { isAboard } from "../../../shared/lifeCycle/trip.ts";
import type { RegionMap } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { nearestPlace } from "../../request/nearestPlace.ts";

const NEAR_METERS = 400;

/** Where the vehicle is, as one would say it on the phone. */
export interface VehicleInWords {
  /** Whether it drives to the rider, or with them to the destination. */
  readonly toward: "rider" | "destination";
  /** By the present estimate; undefined if there is none. */
  readonly minutes: number | undefined;
  /** As the crow flies. */
  readonly meters: number;
  readonly near: RegionMap["places"][number] | undefined;
}

export function vehicleInWords(
  trip: RiderTrip,
  position: LatLng,
  { now, places }: { now: number; places: RegionMap["places"] },
): VehicleInWords {
  const aboard = isAboard(trip);
  const goal = aboard ? trip.dropoff : trip.pickup;
  const estimate = aboard ? trip.estimated?.dropoff : trip.estimated?.pickup;
  return {
    toward: aboard ? "destination" : "rider",
    minutes:
      estimate === undefined ? undefined : Math.max(0, Math.round((Date.parse(estimate) - now) / 60_000)),
    meters: straightLine(position, goal.point),
    near: nearestPlace(position, places, NEAR_METERS),
  };
}

/** A position of the followed vehicle, by the service's clock. */
export interface SeenPosition {
  readonly point: LatLng;
  readonly at: number;
  readonly heading: number;
}

/** Where the vehicle was last: by its last frame or as read, whichever is newer. A frame of the vehicle before it says nothing. */
export function newestPosition(
  vehicleId: string | undefined,
  frame: VehicleFrame | undefined,
  read: { point: LatLng; at: string; heading: number } | null | undefined,
): SeenPosition | undefined {
  const known = read ? { ...read, at: Date.parse(read.at) } : undefined;
  if (frame === undefined || frame[0] !== vehicleId) return known;
  const [, lat, lon, heading, at] = frame;
  return known !== undefined && known.at > at ? known : { point: { lat, lon }, at, heading };
}
