import { toIso } from "../../../../shared/time/index.ts";
import type { PromiseBounds, TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import { onwardWays } from "../../../domain/trips/outing.ts";
import type { AsOffered, PromisedOtherwise } from "../../planning/index.ts";
import { enterPromise } from "../../records/promiseLedger.ts";
import type { RequestingNeeds } from "../needs.ts";
import { bindOuting, wayAt } from "../outing.ts";
import { boundsAsked, storeWish, type WeighedTrip, weighTrip } from "../takeWish.ts";
import { tripAsked } from "./askedTrip.ts";
import { type Confirming, hashOfOffer } from "./confirming.ts";
import { outingOf } from "./searchOnward.ts";

/** A new trip as it was offered, and what is written with its place: itself, what it asks for, and the promise; with the other ways of its outing. */
export async function offeredTrip(
  deps: RequestingNeeds,
  confirming: Confirming,
): Promise<{ asked: TripRecord; writing: AsOffered }> {
  const { actor, rider, offered, key } = confirming;
  const trip = tripAsked(deps, { ...confirming, current: undefined }, offered.requested);
  const trips = [trip, ...onwardTrips(deps, confirming, trip)];
  const ways: Way[] = [];
  for (const [no, each] of trips.entries())
    ways.push(await offeredWay(deps, confirming, { trip: each, bounds: boundsOfWay(offered, no) }));
  const [first, ...others] = ways;
  if (first === undefined) throw new RangeError("an offer is of a trip");
  const { when } = offered.wish;
  const isOther = when.kind !== "earliest" && when.at !== toIso(offered.requested.at);
  const writing: AsOffered = {
    beforehand: async (tx) => {
      for (const { asked, weighed } of ways)
        await storeWish(tx, deps, {
          ...weighed,
          ...{ by: actor, rider, confirmed: ["chain"] }, // that was asked back before it was offered
          details: { offer: offered.id, ...(isOther && asked.trip === trip && { wished: when }) },
          also: trips,
          alongside: async () => {},
        });
      const requestHash = hashOfOffer(offered.id);
      await tx.trips.rememberKey({ actorId: actor.id, key, requestHash, tripId: trip.id });
      await bindOuting(tx, trips, { id: deps.createId(), by: actor, at: deps.clock.now() });
    },
    promised: first.promised,
    together: others.map(({ asked, promised }) => ({
      asked,
      promised: asked.trip.whenReady === undefined ? promised : undefined, // nothing but its place is held
    })),
    alongside: async () => {},
  };
  return { asked: first.asked, writing };
}

const boundsOfWay = ({ bounds, onward }: Confirming["offered"], no: number): PromiseBounds =>
  no === 0 ? bounds : (onward[no - 1]?.bounds ?? bounds);

/** The other ways as they were offered; none where the first alone was. */
function onwardTrips(deps: RequestingNeeds, confirming: Confirming, first: TripRequest): TripRequest[] {
  const asked = outingOf(confirming);
  const ways = onwardWays(confirming.wish);
  return confirming.offered.onward.flatMap(({ requested }, no) => {
    const way = ways[no];
    return way === undefined ? [] : [wayAt(deps, { asked, way, requested, requestedAt: first.requestedAt })];
  });
}

interface Way {
  asked: TripRecord;
  weighed: WeighedTrip;
  promised: PromisedOtherwise;
}

async function offeredWay(
  deps: RequestingNeeds,
  { actor, rider, offered }: Confirming,
  { trip, bounds }: { trip: TripRequest; bounds: PromiseBounds },
): Promise<Way> {
  // It was asked for in time when it was offered.
  const weighed = await weighTrip(deps, trip, { rider, checkLeadTime: () => "inTime" });
  const wished = boundsAsked(deps, weighed.ride, rider);
  const asked: TripRecord = {
    ...{ trip, rider, reasonTexts: {}, facts: [] },
    promise: { ...bounds, state: "asked", asked: wished, entries: 1 },
  };
  const promised: PromisedOtherwise = (tx, given) =>
    enterPromise(tx, asked, {
      ...{ entry: { kind: "given", bounds: given }, by: actor, at: deps.clock.now(), offer: offered.id },
    });
  return { asked, weighed, promised };
}
