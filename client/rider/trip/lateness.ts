import { isAboard, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";

/** By less nobody is late. */
const NOTICEABLE_MS = 60_000;

/** What a rider is told who has to wait longer, or will arrive later, than was promised. */
export interface Lateness {
  readonly key: "trip.runsLate" | "trip.arrivesLate";
  /** As the wire writes instants, like `until`: the latest that was promised. */
  readonly expected: string;
  readonly until: string;
}

/** Whether the vehicle, or for whoever is aboard the arrival, is expected after the promised time. */
export function latenessOf(
  trip: Pick<RiderTrip, "status" | "promise" | "estimated" | "actual">,
): Lateness | undefined {
  const { promise, estimated, actual } = trip;
  if (!isPlaced(trip) || promise === undefined || estimated === undefined) return undefined;
  if (isAboard(trip)) return late("trip.arrivesLate", estimated.dropoff, promise.rideUntil);
  if (actual.arrived !== undefined) return undefined;
  return late("trip.runsLate", estimated.pickup, promise.pickupWindow.until);
}

const late = (key: Lateness["key"], expected: string, until: string | undefined): Lateness | undefined =>
  until !== undefined && Date.parse(expected) >= Date.parse(until) + NOTICEABLE_MS
    ? { key, expected, until }
    : undefined;
