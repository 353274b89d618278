import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { placingToUndo, type UndoablePlacing } from "../../domain/trips/undoPlacing.ts";
import { AppError } from "../../errors.ts";
import { commitPlacing, placeByHand, refuseOutdated, untilSaved } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { requireUnlocked } from "./setLock.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** As it can be undone now; undefined: it cannot. */
export function findUndo(deps: DispatchingNeeds, record: TripRecord): UndoablePlacing | undefined {
  const found = readUndo(deps, record);
  return typeof found === "string" ? undefined : found;
}

const readUndo = ({ clock, termsOn }: DispatchingNeeds, record: TripRecord) =>
  placingToUndo(record, {
    now: clock.now(),
    within: termsOn(record.trip.serviceDay).rules.undoPlacingWithin.value,
  });

/**
 * Takes a placing by hand back: the trip goes to the vehicle that it was on before, as far as that can still take it, or waits without one
 * as before. A promise that it had keeps; one that came with the placing goes with it.
 */
export function createUndoPlacing(
  deps: DispatchingNeeds,
  unassignTrip: DispatchingUseCases["unassignTrip"],
): DispatchingUseCases["undoPlacing"] {
  return async (actor, tripId, { tripVersion }) => {
    requireStaff(actor);
    const record = await getTripRecord(deps.db, tripId);
    if (record.trip.version !== tripVersion) throw new AppError("plan.stale");
    const undo = readUndo(deps, record);
    if (typeof undo === "string") throw new AppError(undo);
    const { back } = undo;
    if (back === undefined) return unassignTrip(actor, tripId, { tripVersion });
    const once = () => moveBack(deps, actor, { tripId, tripVersion, back });
    await untilSaved(tripId, once).catch(refuseOutdated);
    return getTripRecord(deps.db, tripId);
  };
}

async function moveBack(
  deps: DispatchingNeeds,
  actor: Actor,
  { tripId, tripVersion, back }: { tripId: TripId; tripVersion: number; back: ShiftId },
): Promise<void> {
  const seen = await getTripRecord(deps.db, tripId);
  if (seen.trip.version !== tripVersion) throw new AppError("plan.stale");
  const { record, day, reality, preview, brokenLocks, doubt } = await placeByHand(deps, seen, {
    shiftId: back,
  });
  requireUnlocked(brokenLocks[0]);
  if (preview.violations.length > 0) throw new AppError("plan.violation");
  if (doubt !== undefined) throw new AppError("run.doubted");
  const placed = [{ record, shiftId: back }];
  await commitPlacing(deps, { day, before: reality.plan, after: preview.plan, placed, refused: [] }, actor);
}
