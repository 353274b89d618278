import type { ShiftId } from "../../../shared/ids/index.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { HeldLock, LockedThing } from "../../domain/runs/lock.ts";
import type { Stores } from "../../stores/index.ts";
import type { Happened } from "./promiseLedger.ts";
import { recordFact, recordOne } from "./recordFact.ts";

const keyOf = (lockId: string): string => `expireLock ${lockId}`;

/** Has the clock let it go when its time is over. */
export const watchLock = (tx: Pick<Stores, "due">, lockId: string, at: Instant): Promise<void> =>
  tx.due.put({ key: keyOf(lockId), at, job: "expireLock", payload: { lockId } });

interface NewLock extends Happened {
  thing: LockedThing;
  id: string;
  until: Instant;
  reason: string;
  concerns: Concerns;
  /** The run that plans with it. */
  shiftId: ShiftId | undefined;
}

/** It holds from now on: with the fact of it, and whoever plans with its run starts anew. */
export async function putLock(tx: Stores, lock: NewLock): Promise<void> {
  const { thing, id, until, reason, concerns, shiftId, by, at } = lock;
  const details = { lock: id, what: thing.kind, until: toIso(until) };
  const texts = { note: reason };
  const factId = await recordOne(tx, { kind: "lock.set", concerns, by, at, details, texts });
  await tx.locks.put({ ...thing, id, until, factId }, at);
  await watchLock(tx, id, until);
  if (shiftId !== undefined) await tx.fleet.touchRun(shiftId);
}

interface End extends Happened {
  kind: "lock.released" | "lock.expired";
}

/**
 * It holds no longer: with the fact of it, and whoever plans with its run starts anew. Answers with that run; undefined: the trip
 * is on none any more, or somebody else has let it go meanwhile.
 */
export async function endLock(
  tx: Stores,
  lock: HeldLock,
  { kind, by, at }: End,
): Promise<ShiftId | undefined> {
  const record = lock.kind === "rider" || lock.kind === "time" ? await tx.trips.find(lock.tripId) : undefined;
  const shiftId = lock.kind === "time" ? record?.placement?.shiftId : lock.shiftId;
  if (!(await tx.locks.end(lock.id, at))) return undefined;
  await tx.due.cancel(keyOf(lock.id));
  const shift = shiftId && (await tx.fleet.findShift(shiftId));
  const concerns = { ...(shift && ofShift(shift)), ...(record && ofTrip(record.trip)) };
  await recordFact(tx, { kind, concerns, by, at, details: { lock: lock.id, what: lock.kind } });
  if (shiftId !== undefined) await tx.fleet.touchRun(shiftId);
  return shiftId;
}
