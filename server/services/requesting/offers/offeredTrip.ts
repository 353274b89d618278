import { toIso } from "../../../../shared/time/index.ts";
import type { PromiseBounds, TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import { onwardWays } from "../../../domain/trips/outing.ts";
import type { Stores } from "../../../stores/index.ts";
import type { AsOffered, PromisedOtherwise } from "../../planning/index.ts";
import { enterPromise } from "../../records/promiseLedger.ts";
import { isOverQuotaMeant } from "../coverage.ts";
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
  const { actor, offered, key } = confirming;
  const trip = tripAsked(deps, { ...confirming, current: undefined }, offered.requested);
  const first = await offeredWay(deps, confirming, { trip, bounds: offered.bounds });
  const onward = await offeredOnward(deps, confirming, trip);
  const { when } = offered.wish;
  const isOther = when.kind !== "earliest" && when.at !== toIso(offered.requested.at);
  const writing: AsOffered = {
    beforehand: async (tx) => {
      await storeWish(tx, deps, {
        ...{ ...first.weighed, ...storing(confirming), also: onward.trips },
        details: { offer: offered.id, ...(isOther && { wished: when }) },
      });
      await onward.store(tx);
      const requestHash = hashOfOffer(offered.id);
      await tx.trips.rememberKey({ actorId: actor.id, key, requestHash, tripId: trip.id });
      await onward.bind(tx);
    },
    promised: first.promised,
    together: onward.together,
    alongside: async () => {},
  };
  return { asked: first.asked, writing };
}

/** What was asked back before it was offered is meant so. */
const storing = ({ actor, rider, offered }: Confirming) => ({
  ...{ by: actor, rider, alongside: async () => {} },
  confirmed: ["chain" as const, ...(isOverQuotaMeant(offered) ? ["quota" as const] : [])],
});

/** The other ways of an outing as they were offered, to be written with the first. */
export async function offeredOnward(deps: RequestingNeeds, confirming: Confirming, first: TripRequest) {
  const { actor, offered } = confirming;
  const onward = onwardTrips(deps, confirming, first);
  const trips = [first, ...onward];
  const ways: Way[] = [];
  for (const [no, trip] of onward.entries())
    ways.push(
      await offeredWay(deps, confirming, { trip, bounds: offered.onward[no]?.bounds ?? offered.bounds }),
    );
  return {
    trips,
    store: async (tx: Stores) => {
      for (const { weighed } of ways)
        await storeWish(tx, deps, {
          ...{ ...weighed, ...storing(confirming), also: trips, details: { offer: offered.id } },
        });
    },
    bind: (tx: Stores) => bindOuting(tx, trips, { id: deps.createId(), by: actor, at: deps.clock.now() }),
    together: ways.map(({ asked, promised }) => ({
      asked,
      promised: asked.trip.whenReady === undefined ? promised : undefined, // nothing but its place is held
    })),
  };
}

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
