import { AppError } from "../../errors.ts";
import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { changeTrip, getTripRecord, storyLine } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import { phrase } from "../records/phrase.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Takes a trip off its vehicle, on the plan that the dispatcher has seen; its promise is given back. */
export function createUnassignTrip({ db, clock }: Dependencies): DispatchingUseCases["unassignTrip"] {
  return (actor, tripId, planVersion) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const record = await getTripRecord(tx, tripId);
      if (!(await tx.plans.advance(record.trip.serviceDay, planVersion))) throw new AppError("plan.stale");
      await leavePlan(tx, record);
      await changeTrip(tx, {
        trip: record.trip,
        event: "unassign",
        story: storyLine(clock.now(), "dispatcher", phrase("story.takenOff")),
        reason: phrase("reason.takenOff"),
      });
      await writeAudit(tx, actor, "unassignTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
}
