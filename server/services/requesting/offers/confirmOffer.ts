import type { OfferId } from "../../../../shared/ids/index.ts";
import { isUnassigned } from "../../../../shared/lifeCycle/trip.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { TripOffered } from "../../../domain/trips/offers.ts";
import { AppError } from "../../../errors.ts";
import { canSeeTrip } from "../../../policies/index.ts";
import { placeAsOffered, refuseOutdated, untilSaved } from "../../planning/index.ts";
import { getTripRecord } from "../../records/changeTrip.ts";
import { createTakeTurns } from "../../records/takeTurns.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { riderOf } from "../riderOf.ts";
import type { ConfirmedOffer, RequestingUseCases } from "../useCases.ts";
import { requireChangeable } from "./askOffers.ts";
import { type Confirming, hashOfOffer } from "./confirming.ts";
import { offeredChange } from "./offeredChange.ts";
import { offeredTrip } from "./offeredTrip.ts";
import { searchOffers } from "./searchOffers.ts";
import { offerNext } from "./sentOffers.ts";

/**
 * Makes the promise that was offered, on the day as it is now, in one transaction with the place for it. Where it cannot be kept any more,
 * nothing is promised, and what can be had instead is searched anew. Confirmed twice, it answers with the same trip.
 */
export function createConfirmOffer(
  deps: RequestingNeeds,
): Pick<RequestingUseCases, "confirmOffer" | "confirmFirstAlone"> {
  // Of those who want the same last place one after the other looks for it.
  const inTurn = createTakeTurns<ServiceDay>();
  const confirm = async (
    actor: Actor,
    offerId: OfferId,
    { key, isMeant }: Meaning,
  ): Promise<ConfirmedOffer> => {
    const earlier = await findEarlier(deps, { actor, offerId, key });
    if (earlier !== undefined) return { kind: "confirmed", record: earlier };
    const offered = await getOffer(deps, actor, offerId);
    const known = await findConfirmed(deps, offered);
    if (known !== undefined) return { kind: "confirmed", record: known };
    if (offered.firstAlone && !isMeant) throw new AppError("offer.firstAlone");
    const confirming = await readConfirming(deps, { actor, offered, key });
    if (offered.state === "expired" || offered.expiresAt < deps.clock.now())
      return gone(deps, confirming, "offer.expired");
    // What was sent to who waited is nobody's wish any more once they have a vehicle.
    const isNeedless =
      offered.sentAt !== undefined && !(confirming.current && isUnassigned(confirming.current.trip));
    if (offered.state === "outdated" || offered.state === "refused" || isNeedless)
      return gone(deps, confirming, "offer.outdated");
    const record = await inTurn(offered.serviceDay, () =>
      untilSaved(offered.id, () => confirmOnce(deps, confirming)).catch(refuseOutdated),
    );
    return record === undefined ? gone(deps, confirming, "offer.outdated") : { kind: "confirmed", record };
  };
  return {
    confirmOffer: (actor, offerId, key) => confirm(actor, offerId, { key, isMeant: false }),
    confirmFirstAlone: (actor, offerId, key) => confirm(actor, offerId, { key, isMeant: true }),
  };
}

/** `isMeant`: that one way of an outing is taken without the others. */
interface Meaning {
  key: string;
  isMeant: boolean;
}

/** The trip with its promise; undefined: there is no place for it any more. */
async function confirmOnce(deps: RequestingNeeds, confirming: Confirming): Promise<TripRecord | undefined> {
  const { offered } = confirming;
  const known = await findConfirmed(deps, offered); // two equal calls at once
  if (known !== undefined) return known;
  const current = offered.changes && (await changeable(deps, offered.changes));
  const { asked, writing } =
    current === undefined
      ? await offeredTrip(deps, confirming)
      : await offeredChange(deps, { ...confirming, current });
  const done = await placeAsOffered(deps, asked, {
    ...writing,
    beforehand: async (tx) => {
      await tx.offers.lockSet(offered.setId);
      if ((await tx.offers.findConfirmed(offered.setId)) !== undefined)
        throw new AppError("offer.otherChosen");
      await writing.beforehand(tx);
    },
    alongside: async (tx) => {
      await writing.alongside(tx);
      await tx.offers.confirm(offered.id, asked.trip.id);
      await tx.offers.close(offered.setId, "outdated");
      if (offered.sentAt !== undefined) await offerNext(tx, offered.serviceDay);
    },
  });
  return done === "no place" ? undefined : getTripRecord(deps.db, asked.trip.id);
}

async function changeable({ db }: RequestingNeeds, id: TripRecord["trip"]["id"]): Promise<TripRecord> {
  const current = await getTripRecord(db, id);
  await requireChangeable(db, current);
  return current;
}

/** Whoever may not ask for its rider finds no offer. */
async function getOffer(deps: RequestingNeeds, actor: Actor, id: OfferId): Promise<TripOffered> {
  const offered = await deps.db.offers.find(id);
  if (offered === undefined || !canSeeTrip(actor, offered, todayOf(deps)))
    throw new AppError("offer.unknown");
  return offered;
}

/** The trip that it was confirmed as. Throws offer.otherChosen where another one of the same answer was. */
async function findConfirmed({ db }: RequestingNeeds, { id, setId }: TripOffered) {
  const tripId = await db.offers.findConfirmed(setId);
  if (tripId === undefined) return undefined;
  if ((await db.offers.find(id))?.tripId !== tripId) throw new AppError("offer.otherChosen");
  return getTripRecord(db, tripId);
}

async function readConfirming(
  deps: RequestingNeeds,
  { actor, offered, key }: Pick<Confirming, "actor" | "offered" | "key">,
): Promise<Confirming> {
  const rider = await riderOf(deps, offered.riderId);
  const current = offered.changes && (await getTripRecord(deps.db, offered.changes));
  const bookedBy = current?.trip.bookedBy ?? (offered.askedBy === "dispatcher" ? "dispatcher" : "rider");
  return { actor, offered, key, rider, wish: offered.wish, bookedBy, current };
}

/** It is over with this answer; the same wish is searched for anew. */
async function gone(
  deps: RequestingNeeds,
  confirming: Confirming,
  code: "offer.expired" | "offer.outdated",
): Promise<ConfirmedOffer> {
  const { offered } = confirming;
  await deps.db.offers.close(offered.setId, code === "offer.expired" ? "expired" : "outdated");
  const current = offered.changes && (await changeable(deps, offered.changes));
  return { kind: "gone", code, instead: await searchOffers(deps, { ...confirming, current }) };
}

/** By the same key as before: the same trip, or an error where it was for something else. */
async function findEarlier(
  deps: RequestingNeeds,
  { actor, offerId, key }: { actor: Actor; offerId: OfferId; key: string },
): Promise<TripRecord | undefined> {
  const earlier = await deps.db.trips.findKey(actor.id, key);
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== hashOfOffer(offerId)) throw new AppError("request.idempotencyKeyReused");
  return getTripRecord(deps.db, earlier.tripId);
}
