import { serviceDay } from "../../../shared/time/index.ts";
import { readTerms } from "../../domain/fleet/readTerms.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { readOperators } from "./listFleet.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetChange } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

/** When a contract's vehicles serve, from a day on. What was said for later days stays. */
export function createSetContractHours(deps: FleetNeeds): FleetUseCases["setContractHours"] {
  const { db, clock } = deps;
  return async (actor, id, { hours, from, source, reason }) => {
    requireFleetChange(actor);
    if (serviceDay(from) < todayOf(deps)) throw new AppError("rule.inThePast", { field: "from" });
    await db.transaction(async (tx) => {
      await tx.terms.lock();
      const contract = await tx.handovers.findSide(id);
      if (contract === undefined) throw new AppError("contract.unknown");
      if (!canChangeContracts(actor, contract)) throw new AppError("session.forbidden");
      const change = { hours: hours ?? undefined, from, source, by: actor.id, why: reason };
      await tx.roster.putContractHours(id, change);
      const { faults = [] } = readTerms(await tx.terms.read());
      const fault = faults.find(({ code }) => code === "contract.wrongHours");
      if (fault !== undefined)
        throw new AppError("rule.wrong", { values: { rule: "contractHours", why: fault.why } });
      const times = hours === null ? {} : { begins: hours.from, ends: hours.until };
      const about = { concerns: {}, by: actor, at: clock.now(), texts: { note: reason } };
      await recordFact(tx, {
        ...{ kind: "contract.hoursSet", ...about },
        details: { contract: id, from, ...times },
      });
    });
    return readOperators(deps, actor);
  };
}
