import type { QuotaLeft } from "../../../shared/schemas/contractConditions.ts";
import { coveredBy } from "../../domain/fleet/conditions.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { TripOffered } from "../../domain/trips/offers.ts";
import { directTimeOf } from "../../domain/trips/promise.ts";
import { monthOf, quotaLeft, quotaRefusal, usedOf } from "../../domain/trips/quota.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { refuse } from "./draftTrip.ts";
import type { RequestingNeeds } from "./needs.ts";

/** Throws where the rider has no right to be driven on the trip's day, or not for this. */
export async function requireCovered(deps: RequestingNeeds, rider: Rider, trip: TripRequest): Promise<void> {
  if (!(await deps.db.riders.isEligible(rider.id, trip.serviceDay))) {
    const until = rider.eligibleUntil;
    if (until !== undefined && until < trip.serviceDay && (await deps.db.riders.isEligible(rider.id, until)))
      throw new AppError("rider.eligibilityEnds", { field: "when.at", values: { until } });
    throw new AppError("rider.notEligible");
  }
  const covered = coveredBy({ trip, rider }, deps.termsOn(trip.serviceDay), deps.districtOf);
  if ("refusal" in covered) refuse(covered.refusal);
}

/** Only a dispatcher takes more than a contract's quota. */
export const isOverQuotaMeant = ({ askedBy, wish }: Pick<TripOffered, "askedBy" | "wish">): boolean =>
  askedBy === "dispatcher" && wish.confirmed.includes("quota");

interface Weighed {
  readonly rider: Rider;
  /** The ways of one wish, all of one day. */
  readonly trips: readonly TripRequest[];
  /** A dispatcher says that it is meant so. */
  readonly isMeant: boolean;
}

/**
 * What is left of the month's quota before the wish is taken, where a contract has one. Throws rider.quotaUsed or rider.quotaHoursUsed where it is
 * not enough, unless it is meant so; `over`: it is taken all the same.
 */
export async function weighQuota(
  stores: Pick<Stores, "trips">,
  deps: RequestingNeeds,
  { rider, trips, isMeant }: Weighed,
): Promise<{ left?: QuotaLeft | undefined; over: boolean }> {
  const [first] = trips;
  if (first === undefined) return { over: false };
  const covered = coveredBy({ trip: first, rider }, deps.termsOn(first.serviceDay), deps.districtOf);
  if ("refusal" in covered || covered.quotas.length === 0) return { over: false };
  const monthly = (trip: TripRequest, isBroken: boolean) => ({
    ...{ trip, isBroken, direct: directTimeOf(trip, deps.region, deps.routing) },
  });
  const known = await stores.trips.listOfMonth(rider.id, first.serviceDay);
  const others = known.filter(({ trip }) => trips.every(({ id }) => id !== trip.id));
  const used = usedOf(others.map(({ trip, isBroken }) => monthly(trip, isBroken)));
  const left = quotaLeft(covered.quotas, monthOf(first.serviceDay), used);
  const wished = trips.map((trip) => monthly({ ...trip, status: "requested" }, false));
  const refusal = quotaRefusal(left, usedOf(wished));
  if (refusal !== undefined && !isMeant) refuse(refusal);
  return { left, over: refusal !== undefined };
}
