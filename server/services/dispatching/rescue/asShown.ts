import type { TripId } from "../../../../shared/ids/index.ts";
import type { AcceptRescue } from "../../../../shared/schemas/index.ts";
import { toInstant } from "../../../../shared/time/index.ts";
import { isNearShown, type Rescue, type Stranded } from "../../planning/index.ts";

/** For whom it comes out otherwise than it was shown: another vehicle, another time, a promise that is broken, or nobody at all. */
export function otherThanShown(
  { moved, left }: Pick<Rescue, "moved"> & { left: readonly { who: Stranded }[] },
  shown: AcceptRescue["shown"],
): TripId[] {
  const was = new Map(shown.map((each) => [each.tripId, each]));
  const others: TripId[] = [];
  for (const { who, shiftId, times } of moved) {
    const seen = was.get(who.dropoff.tripId);
    const isSame =
      seen?.shiftId === shiftId &&
      seen.pickup !== undefined &&
      isNearShown(toInstant(seen.pickup), times.pickupAt) &&
      (times.isKept || seen.promiseKept === false);
    if (!isSame) others.push(who.dropoff.tripId);
    was.delete(who.dropoff.tripId);
  }
  for (const { who } of left) {
    const seen = was.get(who.dropoff.tripId);
    if (seen === undefined || seen.shiftId !== undefined) others.push(who.dropoff.tripId);
    was.delete(who.dropoff.tripId);
  }
  // Whoever was shown and needs no other vehicle any more.
  return [...others, ...was.keys()];
}
