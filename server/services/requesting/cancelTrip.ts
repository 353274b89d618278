import { hasHappened } from "../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canCancelTrip } from "../../policies/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { holdPlanned, leavePlan } from "../records/leavePlan.ts";
import { releasePromise } from "../records/promiseLedger.ts";
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
      const record = await holdPlanned(tx, tripId);
      if (hasHappened("cancel", record.trip)) return record; // by a second call at the same time
      const concerns = await leavePlan(tx, record);
      const happened = { by: actor, at: clock.now() };
      await releasePromise(tx, record, happened);
      await changeTrip(tx, record.trip, {
        kind: "trip.cancelled",
        concerns,
        ...happened,
        details: {},
        texts,
      });
      return getTripRecord(tx, tripId);
    });
  };
}
