import { toIso } from "../../../../shared/time/index.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import type { ChangedPart } from "../../../domain/facts/details.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { PromiseBounds, TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import type { PromiseEntry } from "../../../domain/trips/promiseLedger.ts";
import type { Stores } from "../../../stores/index.ts";
import type { AsOffered } from "../../planning/index.ts";
import { illegal } from "../../records/changeTrip.ts";
import { leavePlan } from "../../records/leavePlan.ts";
import { newsOfTimes } from "../../records/news.ts";
import { enterPromise } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { roomFreed } from "../../records/roomFreed.ts";
import { isOverQuotaMeant, weighQuota } from "../coverage.ts";
import { learnHouses } from "../learnHouses.ts";
import type { RequestingNeeds } from "../needs.ts";
import { boundsAsked, checkOwnTrips, weighTrip } from "../takeWish.ts";
import { hashOf } from "../wishFingerprint.ts";
import { tripAsked } from "./askedTrip.ts";
import { type Confirming, hashOfOffer } from "./confirming.ts";
import { offeredOnward } from "./offeredTrip.ts";

type Changing = Confirming & { current: TripRecord };

/**
 * A trip as it was offered instead of what it is, and what is written with its new place: the other wish and the changed promise. Until
 * then, and unless all of it is written, the old promise stands.
 */
export async function offeredChange(
  deps: RequestingNeeds,
  changing: Changing,
): Promise<{ asked: TripRecord; writing: AsOffered }> {
  const { rider, offered, current } = changing;
  const trip = tripAsked(deps, changing, offered.requested);
  const { ride } = await weighTrip(deps, trip, { rider, checkLeadTime: () => "inTime" });
  const wished = boundsAsked(deps, ride, rider);
  const asked: TripRecord = {
    ...{ trip, rider, placement: current.placement, reasonTexts: {}, facts: [] },
    promise: { ...offered.bounds, state: "asked", asked: wished, entries: current.promise.entries },
  };
  const onward = await offeredOnward(deps, changing, trip);
  const writing: AsOffered = {
    beforehand: async (tx) => {
      await tx.riders.lock(rider.id);
      await checkOwnTrips(tx, deps, { ride, rider, confirmed: ["chain"] });
      await weighQuota(tx, deps, { rider, trips: [trip], isMeant: isOverQuotaMeant(offered) });
      await leaveDay(tx, changing, trip);
      await onward.store(tx);
      await onward.bind(tx);
    },
    promised: (tx, bounds) => changePromise(tx, deps, { ...changing, trip, bounds, wished }),
    together: onward.together,
    alongside: async (tx) => {
      await learnHouses(tx, deps, { trip, by: changing.actor });
      if (current.placement !== undefined) await roomFreed(tx, current.trip.serviceDay);
    },
  };
  return { asked, writing };
}

/** On another day it has no stops any more; on the same one its stops go to their new places. Plans are held in the order of days. */
async function leaveDay(tx: Stores, { current }: Changing, { serviceDay }: TripRequest): Promise<void> {
  if (serviceDay === current.trip.serviceDay) return;
  for (const day of [serviceDay, current.trip.serviceDay].sort()) await tx.plans.raise(day);
  await leavePlan(tx, current);
  const shift = current.placement && (await tx.fleet.findShift(current.placement.shiftId));
  if (shift !== undefined) await tx.outbox.addEvents(newsOfTimes([{ shift }], []));
}

interface Changed extends Changing {
  trip: TripRequest;
  bounds: PromiseBounds;
  wished: PromiseBounds;
}

async function changePromise(
  tx: Stores,
  deps: RequestingNeeds,
  { actor, offered, key, current, trip, bounds, wished }: Changed,
) {
  // Somebody else has changed it meanwhile: it is computed anew.
  if (!(await tx.trips.changeWish(trip, current.trip.version))) throw illegal(current.trip, "assign");
  if (current.trip.conceded !== undefined) await tx.trips.setConceded(trip.id, undefined);
  const requestHash = hashOfOffer(offered.id);
  await tx.trips.rememberKey({ actorId: actor.id, key, requestHash, tripId: trip.id });
  const happened = { by: actor, at: deps.clock.now() };
  const { kind, at } = current.trip.requested;
  await recordFact(tx, {
    ...{ kind: "trip.wishChanged", concerns: ofTrip(trip), ...happened },
    details: { offer: offered.id, was: { kind, at: toIso(at) }, what: changedParts(current.trip, trip) },
  });
  const entry = entryOf(current, { actor, bounds, askedAnew: wished });
  return enterPromise(tx, { trip, promise: current.promise }, { entry, ...happened, offer: offered.id });
}

/** With the consent of who confirms; whoever speaks for the rider on the telephone has hers. */
function entryOf(
  { promise }: TripRecord,
  { actor, bounds, askedAnew }: { actor: Actor; bounds: PromiseBounds; askedAnew: PromiseBounds },
): PromiseEntry {
  if (promise.state !== "given") return { kind: "given", bounds, askedAnew };
  return { kind: "changed", bounds, consent: actor.role === "guardian" ? "guardian" : "rider", askedAnew };
}

const changeable: readonly ChangedPart[] = ["time", "pickup", "dropoff", "needs", "note"];

function changedParts(was: TripRequest, is: TripRequest): ChangedPart[] {
  const parts = {
    time: [was.requested, is.requested],
    pickup: [was.pickup, is.pickup],
    dropoff: [was.dropoff, is.dropoff],
    needs: [needsOf(was), needsOf(is)],
    note: [{ note: was.note }, { note: is.note }],
  } satisfies Record<ChangedPart, [object, object]>;
  return changeable.filter((part) => hashOf(parts[part][0]) !== hashOf(parts[part][1]));
}

const needsOf = ({ aid, assistance, companions, needs, purpose }: TripRequest) => ({
  ...{ aid, assistance, companions, needs, purpose },
});
