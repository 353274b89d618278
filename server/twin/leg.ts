import { heading, type LatLng, straightLine } from "../../shared/geo/index.ts";
import { isReached } from "../../shared/lifeCycle/stop.ts";
import type { Manifest } from "../../shared/schemas/index.ts";
import { type Instant, type Seconds, secondsBetween } from "../../shared/time/index.ts";

/** A drive to one stop: where along the path the vehicle is, is a matter of time alone. */
export interface Leg {
  stopId: string;
  path: readonly LatLng[];
  departedAt: Instant;
  duration: Seconds;
}

export interface PointOnLeg {
  point: LatLng;
  heading: number;
  arrived: boolean;
}

/** The vehicle's place on the leg at `now`, at even speed along the path. */
export function pointOnLeg(leg: Leg, now: Instant): PointOnLeg {
  const share =
    leg.duration <= 0 ? 1 : Math.min(1, Math.max(0, secondsBetween(leg.departedAt, now) / leg.duration));
  return { ...alongPath(leg.path, share), arrived: share >= 1 };
}

/** Where a vehicle stands of which only the manifest is known: at the last stop that it has been to, whoever got in there. */
export function lastKnownPlace({ stops, depot }: Pick<Manifest, "stops" | "depot">): LatLng {
  return stops.findLast(isReached)?.place.point ?? depot.point;
}

function alongPath(path: readonly LatLng[], share: number): { point: LatLng; heading: number } {
  const first = path[0];
  if (first === undefined) throw new RangeError("a leg needs at least one point");
  const lengths = path.slice(1).map((point, index) => straightLine(path[index] ?? first, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  let from = first;
  for (const [index, length] of lengths.entries()) {
    const to = path[index + 1] ?? from;
    if (left <= length || index === lengths.length - 1) {
      return {
        point: between(from, to, length === 0 ? 1 : Math.min(1, left / length)),
        heading: heading(from, to),
      };
    }
    left -= length;
    from = to;
  }
  return { point: first, heading: 0 };
}

const between = (from: LatLng, to: LatLng, share: number): LatLng => ({
  lat: from.lat + (to.lat - from.lat) * share,
  lon: from.lon + (to.lon - from.lon) * share,
});
