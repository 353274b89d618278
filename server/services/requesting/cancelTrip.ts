import { canHappen, hasHappened } from "../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canCancelTrip, isStaff } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { callOff } from "../records/callOff.ts";
import { getTripRecord, illegal } from "../records/changeTrip.ts";
import { otherWays } from "../records/outings.ts";
import { todayOf } from "../records/today.ts";
import { recordWays } from "../records/undo/recordDeed.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { Cancelling, RequestingUseCases } from "./useCases.ts";

/**
 * Cancels before boarding. The trip leaves the plan in the same transaction, and so do those ways of its outing that are cancelled with it;
 * cancelling a cancelled trip changes nothing.
 */
export function createCancelTrip(deps: RequestingNeeds): RequestingUseCases["cancelTrip"] {
  const { db, clock } = deps;
  return async (actor, tripId, { note, ways } = {}) => {
    const seen = await getTripRecord(db, tripId);
    if (!canCancelTrip(actor, seen.trip, todayOf(deps))) throw new AppError("trip.unknown");
    if (hasHappened("cancel", seen.trip) && ways !== "all") return seen;
    const called = { by: actor, at: clock.now(), texts: note === "" ? {} : { note } };
    return db.transaction(async (tx): Promise<TripRecord> => {
      if (seen.links !== undefined) await tx.plans.raise(seen.trip.serviceDay); // nobody decides about the other ways meanwhile
      const others = await alsoCancelled(tx, seen, ways);
      const before = await getTripRecord(tx, tripId);
      const isCalledOff = await callOff(tx, tripId, called);
      const record = await getTripRecord(tx, tripId);
      // By a second call at the same time it has happened.
      if (!isCalledOff && !hasHappened("cancel", record.trip)) throw illegal(record.trip, "cancel");
      for (const { trip } of others) await callOff(tx, trip.id, called);
      // By a dispatcher it can be undone; a rider asks anew.
      if (isStaff(actor) && isCalledOff)
        await recordWays(tx, deps, {
          kind: "cancelled",
          before: [before, ...others],
          by: actor,
          at: clock.now(),
        });
      return getTripRecord(tx, tripId);
    });
  };
}

async function alsoCancelled(tx: Stores, seen: TripRecord, ways: Cancelling["ways"]): Promise<TripRecord[]> {
  const others = (await otherWays(tx, seen)).filter(({ trip }) => canHappen("cancel", trip));
  if (others.length > 0 && ways === undefined)
    throw new AppError("outing.undecided", { values: { count: others.length } });
  if (ways === "onward") return others.filter(({ trip }) => trip.requested.at > seen.trip.requested.at);
  return ways === "all" ? others : [];
}
