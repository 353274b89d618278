import { bySystem } from "../../domain/facts/fact.ts";
import { endClosure, watchClosure } from "../records/endClosure.ts";
import type { UpkeepNeeds } from "./needs.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/** A closed road is open again when its time is over. One whose clock was put back is looked at again then. */
export const createEndClosure =
  (deps: UpkeepNeeds): UpkeepUseCases["endClosure"] =>
  (closureId) =>
    deps.db.transaction(async (tx) => {
      const closure = await tx.closures.find(closureId);
      if (closure?.until === undefined || closure.endedAt !== undefined) return "nothingToDo";
      const at = deps.clock.now();
      if (closure.until > at) {
        await watchClosure(tx, closureId, closure.until);
        return "later";
      }
      await endClosure(tx, deps, { closure, how: "over", by: bySystem, at });
      return "ended";
    });
