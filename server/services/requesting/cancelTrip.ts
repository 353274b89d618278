import { hasHappened } from "../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canCancelTrip, isStaff } from "../../policies/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { causeOf, writeAudit } from "../records/audit.ts";
import { changeTrip, getTripRecord, storyLine } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import { phrase } from "../records/phrase.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** Cancels before boarding. The trip leaves the plan in the same transaction; cancelling a cancelled trip changes nothing. */
export function createCancelTrip({ db, clock }: Dependencies): RequestingUseCases["cancelTrip"] {
  return async (actor, tripId, note) => {
    const seen = await getTripRecord(db, tripId);
    if (!canCancelTrip(actor, seen.trip)) throw new AppError("trip.unknown");
    if (hasHappened("cancel", seen.trip)) return seen;
    const by = isStaff(actor) ? "reason.cancelledByDispatcher" : "reason.cancelledByRider";
    const why = note === undefined || note === "" ? phrase(by) : phrase("reason.cancelled", { note });
    return db.transaction(async (tx): Promise<TripRecord> => {
      await tx.plans.raise(seen.trip.serviceDay);
      const record = await getTripRecord(tx, tripId);
      if (hasHappened("cancel", record.trip)) return record; // by a second call at the same time
      await leavePlan(tx, record);
      const story = storyLine(clock.now(), causeOf(actor), phrase("story.cancelled"));
      await changeTrip(tx, { trip: record.trip, event: "cancel", story, reason: why });
      await writeAudit(tx, actor, "cancelTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
  };
}
