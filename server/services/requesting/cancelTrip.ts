import { hasHappened } from "../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canCancelTrip } from "../../policies/index.ts";
import { callOff } from "../records/callOff.ts";
import { getTripRecord, illegal } from "../records/changeTrip.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** Cancels before boarding. The trip leaves the plan in the same transaction; cancelling a cancelled trip changes nothing. */
export function createCancelTrip(deps: RequestingNeeds): RequestingUseCases["cancelTrip"] {
  const { db, clock } = deps;
  return async (actor, tripId, note) => {
    const seen = await getTripRecord(db, tripId);
    if (!canCancelTrip(actor, seen.trip, todayOf(deps))) throw new AppError("trip.unknown");
    if (hasHappened("cancel", seen.trip)) return seen;
    const texts = note === "" ? {} : { note };
    return db.transaction(async (tx): Promise<TripRecord> => {
      const isCalledOff = await callOff(tx, tripId, { by: actor, at: clock.now(), texts });
      const record = await getTripRecord(tx, tripId);
      // By a second call at the same time it has happened.
      if (!isCalledOff && !hasHappened("cancel", record.trip)) throw illegal(record.trip, "cancel");
      return record;
    });
  };
}
