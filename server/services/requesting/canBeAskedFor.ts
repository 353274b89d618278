import { type Instant, localSeconds } from "../../../shared/time/index.ts";
import { hoursFor } from "../../domain/fleet/contracts.ts";
import type { Rider } from "../../domain/people/model.ts";
import { latestAsking } from "../../domain/trips/leadTime.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { RequestingNeeds } from "./needs.ts";

/** Within the service's hours of its day. */
export function isInHours(
  { termsOn, districtOf }: RequestingNeeds,
  { trip, rider }: { trip: TripRequest; rider: Rider },
): boolean {
  const terms = termsOn(trip.serviceDay);
  const time = localSeconds(trip.requested.at, trip.serviceDay, terms.timeZone);
  const hours = hoursFor({ trip, rider }, terms, districtOf);
  return hours !== undefined && time >= hours.from && time <= hours.until;
}

/** With the lead time that a rider has to keep before leaving then. */
export const isInTime = (
  { termsOn, clock }: RequestingNeeds,
  { serviceDay }: TripRequest,
  leavesAt: Instant,
): boolean => clock.now() <= latestAsking(leavesAt, termsOn(serviceDay), serviceDay);
