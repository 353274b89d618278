import { toIso } from "../../../../shared/time/index.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { AsOffered } from "../../planning/index.ts";
import { enterPromise } from "../../records/promiseLedger.ts";
import type { RequestingNeeds } from "../needs.ts";
import { boundsAsked, storeWish, weighTrip } from "../takeWish.ts";
import { type Confirming, hashOfOffer } from "./confirming.ts";
import { tripAsked } from "./searchOffers.ts";

/** A new trip as it was offered, and what is written with its place: itself, what it asks for, and the promise. */
export async function offeredTrip(
  deps: RequestingNeeds,
  confirming: Confirming,
): Promise<{ asked: TripRecord; writing: AsOffered }> {
  const { actor, rider, offered, key } = confirming;
  const trip = tripAsked(deps, { ...confirming, current: undefined }, offered.requested);
  // It was asked for in time when it was offered.
  const weighed = await weighTrip(deps, trip, { rider, checkLeadTime: () => "inTime" });
  const wished = boundsAsked(deps, weighed.ride, rider);
  const asked: TripRecord = {
    ...{ trip, rider, reasonTexts: {}, facts: [] },
    promise: { ...offered.bounds, state: "asked", asked: wished, entries: 1 },
  };
  const { when } = offered.wish;
  const isOther = when.kind !== "earliest" && when.at !== toIso(offered.requested.at);
  const writing: AsOffered = {
    beforehand: (tx) =>
      storeWish(tx, deps, {
        ...weighed,
        ...{ by: actor, rider, confirmed: ["chain"] }, // that was asked back before it was offered
        details: { offer: offered.id, ...(isOther && { wished: when }) },
        alongside: (inside) =>
          inside.trips.rememberKey({
            ...{ actorId: actor.id, key, requestHash: hashOfOffer(offered.id), tripId: trip.id },
          }),
      }),
    promised: (tx, bounds) =>
      enterPromise(tx, asked, {
        ...{ entry: { kind: "given", bounds }, by: actor, at: deps.clock.now(), offer: offered.id },
      }),
    alongside: async () => {},
  };
  return { asked, writing };
}
