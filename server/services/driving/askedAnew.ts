import { isAhead } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, seconds } from "../../../shared/time/index.ts";
import { CHAIN_REACH } from "../../domain/trips/dayChain.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";

/** Whether a rider who was said not to have come has asked for another trip of that day since: then the first is not simply ahead again. */
export async function hasAskedAnew(tx: Stores, trip: TripRequest, since: Instant): Promise<boolean> {
  const { at } = trip.requested;
  const reach = { from: addSeconds(at, seconds(-CHAIN_REACH)), until: addSeconds(at, CHAIN_REACH) };
  const others = await tx.trips.listOfRiderAround(trip.riderId, reach);
  return others.some(
    (other) =>
      other.id !== trip.id &&
      other.serviceDay === trip.serviceDay &&
      other.requestedAt >= since &&
      isAhead(other),
  );
}
