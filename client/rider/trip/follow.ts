import { straightLine } from "../../../shared/geo/distance.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { RegionMap } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { nearestPlace } from "../nearestPlace.ts";

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
  const aboard = trip.status === "boarded";
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
