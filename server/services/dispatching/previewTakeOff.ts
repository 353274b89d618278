import { lockHolding } from "../../domain/runs/lock.ts";
import { takeOffByHand } from "../planning/index.ts";
import { getTripRecord, illegal } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Before it is taken off its vehicle or cancelled. */
export function createPreviewTakeOff(deps: DispatchingNeeds): DispatchingUseCases["previewTakeOff"] {
  return async (actor, tripId) => {
    requireStaff(actor);
    const record = await getTripRecord(deps.db, tripId);
    const { placement, trip } = record;
    if (placement === undefined) throw illegal(trip, "unassign");
    const { day, preview } = await takeOffByHand(deps, record);
    const locks = await deps.db.locks.listOfRuns([placement.shiftId]);
    const lock = lockHolding(locks.get(placement.shiftId) ?? [], tripId);
    return { record, day, preview, brokenLocks: lock === undefined ? [] : [lock], doubt: undefined };
  };
}
