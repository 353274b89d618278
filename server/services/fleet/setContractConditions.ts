import { serviceDay } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { readOperators } from "./listFleet.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetChange } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

/** For what trips a contract is, from a day on. What was said for later days stays. */
export function createSetContractConditions(deps: FleetNeeds): FleetUseCases["setContractConditions"] {
  const { db, clock } = deps;
  return async (actor, id, { conditions, from, source, reason }) => {
    requireFleetChange(actor);
    if (serviceDay(from) < todayOf(deps)) throw new AppError("rule.inThePast", { field: "from" });
    await db.transaction(async (tx) => {
      await tx.terms.lock();
      const contract = await tx.handovers.findSide(id);
      if (contract === undefined) throw new AppError("contract.unknown");
      if (!canChangeContracts(actor, contract)) throw new AppError("session.forbidden");
      const said = { conditions: conditions ?? undefined, from, source, by: actor.id, why: reason };
      await tx.roster.putContractConditions(id, said);
      await recordFact(tx, {
        ...{ kind: "contract.conditionsSet", concerns: {}, by: actor, at: clock.now() },
        ...{ texts: { note: reason }, details: { contract: id, from, value: JSON.stringify(conditions) } },
      });
    });
    return readOperators(deps, actor);
  };
}
