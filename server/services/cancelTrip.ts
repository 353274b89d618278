import type { TripRecord } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import { canCancelTrip, isStaff } from "../policies/index.ts";
import { changeTrip, getTripRecord, storyLine } from "./changeTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { leavePlan } from "./leavePlan.ts";
import { reason } from "./reason.ts";
import { causeOf, writeAudit } from "./tell.ts";

/** Cancels before boarding. The trip leaves the plan in the same transaction; cancelling a cancelled trip changes nothing. */
export function createCancelTrip({ db, clock }: Dependencies): Services["cancelTrip"] {
  return async (actor, tripId, note) => {
    const seen = await getTripRecord(db, tripId);
    if (!canCancelTrip(actor, seen.trip)) throw new AppError("trip.unknown");
    if (seen.trip.status === "cancelled") return seen;
    const by = isStaff(actor) ? "reason.cancelledByDispatcher" : "reason.cancelledByRider";
    const why = note === undefined || note === "" ? reason(by) : reason("reason.cancelled", { note });
    return db.transaction(async (tx): Promise<TripRecord> => {
      await tx.plans.raise(seen.trip.serviceDay);
      const record = await getTripRecord(tx, tripId);
      if (record.trip.status === "cancelled") return record; // by a second call at the same time
      await leavePlan(tx, record);
      const story = storyLine(clock.now(), causeOf(actor), reason("story.cancelled"));
      await changeTrip(tx, { trip: record.trip, event: "cancel", story, reason: why });
      await writeAudit(tx, actor, "cancelTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
  };
}
