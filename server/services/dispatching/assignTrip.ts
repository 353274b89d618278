import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Actor, TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { PlanningDependencies } from "../dependencies.ts";
import { commitPlacing, type HandPlacement, OutdatedPlan, placeByHand, toEffect } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Gives a trip to a vehicle by hand. The engine checks the effect first, and what was looked at is what is done. */
export function createAssignTrip(
  deps: PlanningDependencies,
): Pick<DispatchingUseCases, "previewAssign" | "assignTrip"> {
  return {
    async previewAssign(actor, tripId, shiftId) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId);
      return toEffect(await placeByHand(deps, record, shiftId), record, deps);
    },

    async assignTrip(actor, tripId, { shiftId, planVersion, despiteDoubt }) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId);
      const hand = await placeByHand(deps, record, shiftId);
      if (hand.day.planVersion !== planVersion) throw new AppError("plan.stale");
      if (hand.preview.violations.length > 0) throw new AppError("plan.violation");
      if (hand.doubt !== undefined && !despiteDoubt) throw new AppError("run.doubted");
      await save(deps, hand, { record, shiftId, actor });
      return getTripRecord(deps.db, tripId);
    },
  };
}

async function save(
  deps: PlanningDependencies,
  { day, reality, preview }: HandPlacement,
  { actor, ...placed }: { record: TripRecord; shiftId: ShiftId; actor: Actor },
): Promise<void> {
  const placing = { day, before: reality.plan, after: preview.plan, placed: [placed], refused: [] };
  try {
    await commitPlacing(deps, placing, actor);
  } catch (error) {
    throw error instanceof OutdatedPlan ? new AppError("plan.stale", { cause: error }) : error;
  }
}

/** A trip whose vehicle is on its way is not moved any more. */
async function getMovable({ db }: PlanningDependencies, tripId: TripId): Promise<TripRecord> {
  const record = await getTripRecord(db, tripId);
  if (!isMovable(record.trip)) {
    throw new AppError("trip.illegalChange", { values: { status: record.trip.status, event: "assign" } });
  }
  return record;
}
