import { isOver } from "../../../../shared/lifeCycle/shift.ts";
import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { HeldLock } from "../../../domain/runs/lock.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeedOf } from "../../../domain/undo/deed.ts";
import type { Stores } from "../../../stores/index.ts";
import { endLock, putLock } from "../../records/endLock.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { Undoing } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";

/** What was fixed is fixed no more. */
export const undoLocked = (
  { db, clock }: DispatchingNeeds,
  actor: Actor,
  deed: DeedOf<"locked">,
): Promise<Undoing> =>
  db.transaction(async (tx): Promise<Undoing> => {
    const happened = { by: actor, at: clock.now() };
    const known = await tx.locks.find(deed.id);
    if (known?.held !== undefined) await endLock(tx, known.held, { kind: "lock.released", ...happened });
    await settleUndo(tx, deed, { ...happened, concerns: await concernsOf(tx, deed) });
    return { result: "undone" };
  });

/** What was let go is fixed again as it was, for as long; where it has moved since, it is not. */
export const undoUnlocked = (
  { db, clock }: DispatchingNeeds,
  actor: Actor,
  deed: DeedOf<"unlocked">,
): Promise<Undoing> =>
  db.transaction(async (tx): Promise<Undoing> => {
    const { lock } = deed.changed;
    const happened = { by: actor, at: clock.now() };
    await tx.plans.raise(deed.serviceDay);
    const record = "tripId" in lock ? await tx.trips.find(lock.tripId) : undefined;
    if (!(await isStill(tx, { lock, record, now: happened.at }))) return acted(record);
    const { reason = "", until } = lock;
    const concerns = { ...(await concernsOf(tx, deed)), ...(record && ofTrip(record.trip)) };
    const { id } = deed;
    const shiftId = lock.kind === "time" ? record?.placement?.shiftId : lock.shiftId;
    await putLock(tx, { thing: lock, id, until, reason, concerns, shiftId, ...happened });
    await settleUndo(tx, deed, { ...happened, concerns });
    return { result: "undone" };
  });

const acted = (record: TripRecord | undefined): Undoing =>
  record === undefined ? { result: "blocked" } : { result: "acted", acted: [{ record, what: "settled" }] };

interface Asked {
  lock: HeldLock;
  record: TripRecord | undefined;
  now: number;
}

/** It can hold as it did: its time is not over, its run neither, and its rider still goes with it. */
async function isStill(tx: Stores, { lock, record, now }: Asked): Promise<boolean> {
  if (lock.until <= now) return false;
  if (lock.kind === "time") return record?.placement !== undefined;
  const shift = await tx.fleet.findShift(lock.shiftId);
  if (shift === undefined || isOver(shift)) return false;
  return lock.kind !== "rider" || record?.placement?.shiftId === lock.shiftId;
}

async function concernsOf(tx: Stores, { shiftId }: { shiftId?: DeedOf<"locked">["shiftId"] }) {
  const shift = shiftId && (await tx.fleet.findShift(shiftId));
  return shift ? ofShift(shift) : {};
}
