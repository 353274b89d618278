import type { TripId } from "../../../shared/ids/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { StandingShare } from "../../domain/trips/share.ts";
import { AppError } from "../../errors.ts";
import { canSeeTrip } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { createTripLink, worksUntil } from "../records/createTripLink.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

type Sharing = Pick<RequestingUseCases, "listTripShares" | "shareTrip" | "endTripShare">;

/** Links to the page of a trip: made, looked through and ended by whoever the trip is, and by a dispatcher for who is on the phone. */
export function createShareTrip(deps: RequestingNeeds): Sharing {
  const { db } = deps;
  return {
    async listTripShares(actor, tripId) {
      return listStanding(db, deps, await getOwn(db, deps, { actor, tripId }));
    },

    async shareTrip(actor, tripId, shareId) {
      const record = await getOwn(db, deps, { actor, tripId });
      const { path } = await db.transaction((tx) =>
        createTripLink(tx, deps, { tripId, purpose: "family", by: actor as FactBy, shareId }),
      );
      return { path, shares: await listStanding(db, deps, record) };
    },

    async endTripShare(actor, tripId, shareId) {
      const record = await getOwn(db, deps, { actor, tripId });
      await db.transaction(async (tx) => {
        const share = await tx.tripShares.find(shareId);
        if (share?.tripId !== tripId) throw new AppError("share.unknown");
        const at = deps.clock.now();
        if (!(await tx.tripShares.end(shareId, at))) return; // it was ended before
        const details = { share: shareId };
        await recordFact(tx, {
          ...{ kind: "trip.shareEnded", concerns: ofTrip(record.trip), by: actor as FactBy, at, details },
        });
      });
      return listStanding(db, deps, record);
    },
  };
}

/** Somebody else's trip looks like no trip at all. */
export async function getOwn(
  stores: Pick<Stores, "trips">,
  deps: RequestingNeeds,
  { actor, tripId }: { actor: Actor; tripId: TripId },
): Promise<TripRecord> {
  const record = await getTripRecord(stores, tripId);
  if (!canSeeTrip(actor, record.trip, todayOf(deps))) throw new AppError("trip.unknown");
  return record;
}

async function listStanding(
  stores: Pick<Stores, "tripShares">,
  deps: RequestingNeeds,
  record: TripRecord,
): Promise<StandingShare[]> {
  const until = worksUntil(deps, record);
  if (until <= deps.clock.now()) return [];
  const shares = await stores.tripShares.listOfTrip(record.trip.id);
  return shares.map((share) => ({ ...share, until }));
}
