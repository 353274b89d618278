import { isAhead, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, hours, type Instant } from "../../../shared/time/index.ts";
import type { PromiseBounds, TripRecord } from "./model.ts";

/** So long a dispatcher may still find a way by hand, and a late driver may still come. */
const GRACE = hours(1);

/**
 * From when on nobody will serve this trip any more: an hour after its pickup window without a vehicle, an hour after the
 * shift with one. undefined: it is over, somebody is aboard, or nothing is known that could be waited for.
 */
export function overdueFrom(
  { trip, promise }: { trip: TripRecord["trip"]; promise: PromiseBounds },
  shiftEnds: Instant | undefined,
): Instant | undefined {
  if (!isAhead(trip)) return undefined;
  const last = isPlaced(trip) ? shiftEnds : promise.pickupWindow.until;
  return last === undefined ? undefined : addSeconds(last, GRACE);
}
