import type { ShiftId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { HeldLock, LockedThing } from "../domain/runs/lock.ts";

/** With the fact of its being set, where who said so and why stands. */
export type NewLock = LockedThing & { id: string; until: Instant; factId: number };

/** What dispatchers have fixed. */
export interface LockStore {
  /** In place of the one that holds the same thing. */
  put(lock: NewLock, at: Instant): Promise<void>;
  /** Whether there ever was this lock, and what holds of it still. */
  find(id: string): Promise<{ held: HeldLock | undefined } | undefined>;
  /** What holds on these runs: their own, and those of trips that are on them now. */
  listOfRuns(ids: readonly ShiftId[]): Promise<ReadonlyMap<ShiftId, HeldLock[]>>;
  /** It holds no longer; false when it did not. */
  end(id: string, at: Instant): Promise<boolean>;
}
