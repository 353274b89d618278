import { type HeldLock, lockHolding } from "../../domain/runs/lock.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { giveBack, withMovableWays } from "../records/outings.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { recordWays } from "../records/undo/recordDeed.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { requireUnlocked } from "./setLock.ts";
import type { DispatchingUseCases, SeenTrip } from "./useCases.ts";

/** Takes a trip off its vehicle, as the dispatcher has seen it, whatever else has changed that day; its promise is given back, and with it those of the other ways of its outing. */
export function createUnassignTrip(deps: DispatchingNeeds): DispatchingUseCases["unassignTrip"] {
  const { db, clock } = deps;
  return (actor, tripId, seen = {}) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const record = await holdPlanned(tx, tripId);
      if (!isAsSeen(record, seen)) throw new AppError("plan.stale");
      const happened = { by: actor, at: clock.now() };
      const before = await withMovableWays(tx, record);
      await takeOff(tx, deps, { record, happened });
      await recordWays(tx, deps, { kind: "unassigned", before, ...happened });
      return getTripRecord(tx, tripId);
    });
}

/** With its other ways, unless somebody has fixed one. The plan of its day is held. Answers with them as they are then. */
export async function takeOff(
  tx: Stores,
  { termsOn }: Pick<DispatchingNeeds, "termsOn">,
  { record, happened }: { record: TripRecord; happened: Happened },
): Promise<TripRecord[]> {
  for (const way of await withMovableWays(tx, record)) requireUnlocked(await lockOn(tx, way));
  return giveBack(tx, record, { ...happened, termsOn });
}

/** What a dispatcher has fixed of it, by which it cannot be taken off. */
async function lockOn(tx: Stores, { trip, placement }: TripRecord): Promise<HeldLock | undefined> {
  if (placement === undefined) return undefined;
  const locks = await tx.locks.listOfRuns([placement.shiftId]);
  return lockHolding(locks.get(placement.shiftId) ?? [], trip.id);
}

/** Whoever looked at the day only has not seen what a later plan did with the trip. */
function isAsSeen({ trip, facts }: TripRecord, { tripVersion, planVersion }: SeenTrip): boolean {
  if (tripVersion !== undefined && trip.version !== tripVersion) return false;
  const placings = facts.flatMap((fact) => (fact.kind === "trip.assigned" ? [fact.details] : []));
  return planVersion === undefined || (placings.at(-1)?.planVersion ?? 0) <= planVersion;
}
