import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { isStaff } from "../../policies/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { onceOnly } from "../records/onceOnly.ts";
import { checkLeadTime } from "./checkLeadTime.ts";
import type { Wish } from "./draftTrip.ts";
import type { RequestingNeeds } from "./needs.ts";
import { ownIdOf, riderAskedFor } from "./riderOf.ts";
import { takeWish } from "./takeWish.ts";
import type { RequestingUseCases } from "./useCases.ts";
import { wishFingerprint } from "./wishFingerprint.ts";

/** Takes a wish of somebody who may ask; the same key and wish answer as the first time. */
export function createRequestTrip(deps: RequestingNeeds): RequestingUseCases["requestTrip"] {
  return async (actor, request, key) => {
    const { confirmed: meant, ...asked } = request;
    const confirmed = meant.filter((each) => each !== "quota" || isStaff(actor));
    const wish = { ...asked, riderId: asked.riderId ?? ownIdOf(actor) };
    const earlier = await findEarlier(deps, { actor, wish, key });
    if (earlier !== undefined) return earlier;
    const rider = await riderAskedFor(deps, actor, wish.riderId);
    const take = async () => {
      const tripId = await takeWish(deps, {
        ...{ by: actor, bookedBy: isStaff(actor) ? "dispatcher" : "rider", rider, wish, confirmed },
        checkLeadTime: ({ serviceDay }, { from }) =>
          checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, {
            leavesAt: from,
            serviceDay,
          }),
        alongside: (tx, trip) => {
          const requestHash = wishFingerprint(wish, trip);
          return tx.trips.rememberKey({ actorId: actor.id, key, requestHash, tripId: trip.id });
        },
      });
      return getTripRecord(deps.db, tripId);
    };
    return onceOnly(take, () => findEarlier(deps, { actor, wish, key }));
  };
}

async function findEarlier(
  deps: RequestingNeeds,
  { actor, wish, key }: { actor: Actor; wish: Wish; key: string },
): Promise<TripRecord | undefined> {
  const earlier = await deps.db.trips.findKey(actor.id, key);
  if (earlier === undefined) return undefined;
  const record = await getTripRecord(deps.db, earlier.tripId);
  if (earlier.requestHash !== wishFingerprint(wish, record.trip))
    throw new AppError("request.idempotencyKeyReused");
  return record;
}
