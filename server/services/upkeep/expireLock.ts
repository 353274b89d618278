import { bySystem } from "../../domain/facts/fact.ts";
import { endLock, watchLock } from "../records/endLock.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/** What a dispatcher has fixed holds for some time. One whose clock was put back is looked at again then. */
export const createExpireLock =
  ({ db, clock }: CommonNeeds): UpkeepUseCases["expireLock"] =>
  (lockId) =>
    db.transaction(async (tx) => {
      const held = (await tx.locks.find(lockId))?.held;
      if (held === undefined) return "nothingToDo";
      const at = clock.now();
      if (held.until > at) {
        await watchLock(tx, lockId, held.until);
        return "later";
      }
      await endLock(tx, held, { kind: "lock.expired", by: bySystem, at });
      return "expired";
    });
