import { isToBegin, type ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import { isAhead, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { TripRecord } from "./model.ts";
import { isUnpromised } from "./whenReady.ts";

/** The shift that the trip is planned with, and from when on it is in doubt if nobody begins it. */
export interface ExpectedShift {
  status: ShiftStatus;
  ends: Instant;
  beginBy: Instant;
}

/**
 * From when on a trip is missed: its pickup window is over for `missedAfter` and nobody is on the way. A shift that nobody has begun
 * brings nobody; of one under way somebody still comes, late or not, until it is over. undefined: the trip is over, somebody is
 * aboard, or nothing is known that could be waited for: a return of whom nobody knows when they are ready is a dispatcher's.
 */
export function overdueFrom(
  { trip, promise }: Pick<TripRecord, "trip" | "promise">,
  shift: ExpectedShift | undefined,
  { missedAfter }: { missedAfter: Seconds },
): Instant | undefined {
  if (!isAhead(trip) || isUnpromised({ trip, promise })) return undefined;
  const over = addSeconds(promise.pickupWindow.until, missedAfter);
  if (!isPlaced(trip)) return over;
  if (shift === undefined) return undefined;
  return instant(Math.max(over, isToBegin(shift) ? shift.beginBy : shift.ends));
}
