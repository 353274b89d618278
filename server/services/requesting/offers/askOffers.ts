import { isMovable, takesTime } from "../../../../shared/lifeCycle/trip.ts";
import type { AskChanges, AskOffers } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { lockHolding } from "../../../domain/runs/lock.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { AppError } from "../../../errors.ts";
import { canCancelTrip, isStaff } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { getTripRecord } from "../../records/changeTrip.ts";
import { otherWays } from "../../records/outings.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { ownIdOf, riderAskedFor, riderOf } from "../riderOf.ts";
import type { RequestingUseCases } from "../useCases.ts";
import { searchOffers } from "./searchOffers.ts";

/** Times for a wish, or for a trip that shall be otherwise, before anything is decided. */
export function createAskOffers(deps: RequestingNeeds): Pick<RequestingUseCases, "askOffers" | "askChanges"> {
  return {
    async askOffers(actor, wish) {
      const rider = await riderAskedFor(deps, actor, wish.riderId ?? ownIdOf(actor));
      return searchOffers(deps, { actor, rider, wish, bookedBy: isStaff(actor) ? "dispatcher" : "rider" });
    },
    async askChanges(actor, tripId, change) {
      const current = await getTripRecord(deps.db, tripId);
      if (!canCancelTrip(actor, current.trip, todayOf(deps))) throw new AppError("trip.unknown");
      await requireChangeable(deps.db, current);
      if (change.wayHome !== undefined) await requireAlone(deps.db, current);
      const rider = await riderOf(deps, current.trip.riderId);
      const wish = changedWish(current, change);
      return searchOffers(deps, { actor, rider, wish, bookedBy: current.trip.bookedBy, current });
    },
  };
}

/** Everything that a trip asks for, with what shall be otherwise. */
export function changedWish({ trip }: TripRecord, change: AskChanges): AskOffers {
  const { riderId, requested } = trip;
  return {
    ...{ riderId, purpose: change.purpose ?? trip.purpose, confirmed: change.confirmed },
    pickup: change.pickup ?? trip.pickup,
    dropoff: change.dropoff ?? trip.dropoff,
    when: change.when ?? { kind: requested.kind, at: toIso(requested.at) },
    companions: change.companions ?? trip.companions,
    aid: change.aid ?? trip.aid,
    assistance: change.assistance ?? trip.assistance,
    needs: change.needs ?? trip.needs,
    note: change.note ?? trip.note,
    wayHome: change.wayHome,
  };
}

/** Whoever is brought home already changes that way itself. */
async function requireAlone(stores: Pick<Stores, "trips">, current: TripRecord): Promise<void> {
  const ways = await otherWays(stores, current);
  if (ways.some(({ trip }) => takesTime(trip)))
    throw new AppError("outing.hasOtherWays", { field: "wayHome" });
}

/** Throws where the trip stays as it is: its vehicle is on the way, it is over, or a dispatcher has fixed it. */
export async function requireChangeable(
  stores: Pick<Stores, "locks">,
  { trip, placement }: TripRecord,
): Promise<void> {
  const refusal = new AppError("trip.notChangeable");
  // A return when ready has no time that could be another: its rider says when.
  if (!isMovable(trip) || trip.whenReady !== undefined) throw refusal;
  if (placement === undefined) return;
  const locks = await stores.locks.listOfRuns([placement.shiftId]);
  if (lockHolding(locks.get(placement.shiftId) ?? [], trip.id) !== undefined) throw refusal;
}
