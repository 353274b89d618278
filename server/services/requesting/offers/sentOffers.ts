import type { OfferId } from "../../../../shared/ids/index.ts";
import { isUnassigned } from "../../../../shared/lifeCycle/trip.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import { bySystem, type FactBy } from "../../../domain/facts/fact.ts";
import type { TripOffered } from "../../../domain/trips/offers.ts";
import { AppError } from "../../../errors.ts";
import { canSeeTrip } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { createReadTrips } from "../readTrips.ts";
import type { RequestingUseCases } from "../useCases.ts";

type Sent = Pick<RequestingUseCases, "findSentOffer" | "refuseOffer" | "expireOffer">;

/** What becomes of offers that were sent to who waits: shown, refused, or run out; "yes" is `confirmOffer`. Whoever is next is asked then. */
export function createSentOffers(deps: RequestingNeeds): Sent {
  const { getTrip } = createReadTrips(deps);
  const { db, clock } = deps;
  return {
    async findSentOffer(actor, tripId) {
      const { trip } = await getTrip(actor, tripId);
      if (!isUnassigned(trip)) return undefined;
      const open = (await db.offers.listSent(tripId)).find(({ state }) => state === "open");
      return open !== undefined && clock.now() <= open.expiresAt ? open : undefined;
    },
    async refuseOffer(actor, offerId) {
      const offered = await db.offers.find(offerId);
      if (offered?.sentAt === undefined || !canSeeTrip(actor, offered, todayOf(deps)))
        throw new AppError("offer.unknown");
      await db.transaction((tx) => end(tx, deps, { offered, as: "refused", by: actor }));
    },
    async expireOffer(offerId) {
      const offered = await db.offers.find(offerId);
      if (offered?.sentAt === undefined || offered.state !== "open") return;
      await db.transaction((tx) =>
        clock.now() <= offered.expiresAt
          ? watchOffer(tx, offered)
          : end(tx, deps, { offered, as: "expired", by: bySystem }),
      );
    },
  };
}

interface Ending {
  offered: TripOffered;
  as: "refused" | "expired";
  by: FactBy;
}

/** The trip stays as it is, in its place among those who wait. Twice it ends once. */
async function end(tx: Stores, { clock }: RequestingNeeds, { offered, as, by }: Ending): Promise<void> {
  if (!(await tx.offers.end(offered.id, as))) return;
  const record = offered.changes && (await tx.trips.find(offered.changes));
  if (record === undefined) return;
  await recordFact(tx, {
    ...{ kind: "trip.offerEnded", concerns: ofTrip(record.trip), by, at: clock.now() },
    details: { offer: offered.id, as },
  });
  await offerNext(tx, offered.serviceDay);
}

export const watchOffer = (
  tx: Pick<Stores, "due">,
  { id, expiresAt }: { id: OfferId; expiresAt: TripOffered["expiresAt"] },
): Promise<void> =>
  tx.due.put({ key: `expireOffer ${id}`, at: expiresAt, job: "expireOffer", payload: { offerId: id } });

export const offerNext = (tx: Pick<Stores, "outbox">, serviceDay: ServiceDay): Promise<void> =>
  tx.outbox.addJob("offerWaiting", { serviceDay });
