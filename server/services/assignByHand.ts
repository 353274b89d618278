import type { TripId } from "../../shared/ids/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import { changeTrip, getTripRecord, storyLine } from "./changeTrip.ts";
import type { PlanningDependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { leavePlan } from "./leavePlan.ts";
import { commitPlacing } from "./planning/commitPlacing.ts";
import { placeByHand, toEffect } from "./planning/placeByHand.ts";
import { OutdatedPlan } from "./planning/savePlan.ts";
import { reason } from "./reason.ts";
import { requireStaff } from "./require.ts";
import { writeAudit } from "./tell.ts";

type ByHand = Pick<Services, "previewAssign" | "assignTrip" | "unassignTrip" | "retryTrip" | "refuseTrip">;

/** What a dispatcher does with a trip by hand; the engine checks every effect first. */
export function createAssignByHand(deps: PlanningDependencies): ByHand {
  const { db, clock } = deps;
  const onDesk = (what: Parameters<typeof reason>[0]) => storyLine(clock.now(), "dispatcher", reason(what));
  return {
    async previewAssign(actor, tripId, shiftId) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId);
      return toEffect(await placeByHand(deps, record, shiftId), record, deps);
    },

    async assignTrip(actor, tripId, shiftId, planVersion) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId);
      const hand = await placeByHand(deps, record, shiftId);
      if (hand.day.planVersion !== planVersion) throw new AppError("plan.stale");
      if (hand.preview.violations.length > 0) throw new AppError("plan.violation");
      const { day, reality, preview } = hand;
      try {
        const placed = [{ record, shiftId }];
        await commitPlacing(
          deps,
          { day, before: reality.plan, after: preview.plan, placed, refused: [] },
          "dispatcher",
        );
      } catch (error) {
        throw error instanceof OutdatedPlan ? new AppError("plan.stale", { cause: error }) : error;
      }
      await writeAudit(db, actor, "assignTrip", { kind: "trip", id: tripId });
      return getTripRecord(db, tripId);
    },

    unassignTrip: (actor, tripId, planVersion) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const record = await getTripRecord(tx, tripId);
        if (!(await tx.plans.advance(record.trip.serviceDay, planVersion))) throw new AppError("plan.stale");
        await leavePlan(tx, record);
        await changeTrip(tx, {
          trip: record.trip,
          event: "unassign",
          story: onDesk("story.takenOff"),
          reason: reason("reason.takenOff"),
        });
        await writeAudit(tx, actor, "unassignTrip", { kind: "trip", id: tripId });
        return getTripRecord(tx, tripId);
      }),

    retryTrip: (actor, tripId) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const { trip } = await getTripRecord(tx, tripId);
        await changeTrip(tx, { trip, event: "retry", story: onDesk("story.retried") });
        await tx.outbox.addJob("assignTrip", { tripId });
        await writeAudit(tx, actor, "retryTrip", { kind: "trip", id: tripId });
        return getTripRecord(tx, tripId);
      }),

    refuseTrip: (actor, tripId, note) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const { trip } = await getTripRecord(tx, tripId);
        const why = reason("reason.refused", { note });
        await changeTrip(tx, { trip, event: "refuse", story: onDesk("story.refused"), reason: why });
        await writeAudit(tx, actor, "refuseTrip", { kind: "trip", id: tripId });
        return getTripRecord(tx, tripId);
      }),
  };
}

const MOVABLE = new Set(["requested", "unassigned", "assigned"]);

/** A trip whose vehicle is on its way is not moved any more. */
async function getMovable({ db }: PlanningDependencies, tripId: TripId): Promise<TripRecord> {
  const record = await getTripRecord(db, tripId);
  if (!MOVABLE.has(record.trip.status)) {
    throw new AppError("trip.illegalChange", { values: { status: record.trip.status, event: "assign" } });
  }
  return record;
}
