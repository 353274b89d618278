import type { DistrictId, OperatorId } from "../../../shared/ids/index.ts";
import type { FleetContract } from "../../../shared/schemas/index.ts";
import { changedFields } from "../../domain/fleet/fitness.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { readOperators } from "./listFleet.ts";
import type { FleetNeeds } from "./needs.ts";
import type { FleetUseCases } from "./useCases.ts";

/** Operators and what is agreed with them. Whoever plans goes by it from the day on which it holds. */
export function createSaveContract(deps: FleetNeeds): Pick<FleetUseCases, "saveOperator" | "saveContract"> {
  const { db, clock } = deps;
  return {
    async saveOperator(actor, id, { name, reason }) {
      await db.transaction(async (tx) => {
        requireContracts(actor, id);
        const was = (await tx.roster.listOperators({})).find((each) => each.id === id);
        const fields = changedFields(was === undefined ? {} : { name: was.name }, { name });
        if (fields.length === 0) return;
        await tx.roster.putOperator({ id, name });
        const about = { concerns: {}, by: actor, at: clock.now(), texts: { note: reason } };
        await recordFact(tx, { kind: "operator.set", ...about, details: { operator: id, fields } });
      });
      return readOperators(deps, actor);
    },

    async saveContract(actor, id, { reason, ...contract }) {
      const { operatorId, districtId, categories } = contract;
      await db.transaction(async (tx) => {
        requireContracts(actor, operatorId, districtId);
        const operators = await tx.roster.listOperators({});
        const parts = await tx.roster.listContractParts({});
        const holder = operators.find(({ contracts }) => contracts.some((each) => each.id === id));
        const was = holder?.contracts.find((each) => each.id === id);
        if (!operators.some((each) => each.id === operatorId)) throw new AppError("operator.unknown");
        if (!parts.districts.some((each) => each.id === districtId)) throw new AppError("district.unknown");
        if (categories.some((category) => !parts.categories.some((each) => each.id === category)))
          throw new AppError("category.unknown");
        const isElsewhere = holder?.id !== operatorId || was?.districtId !== districtId;
        if (was !== undefined && isElsewhere) throw new AppError("contract.otherOperator");
        await tx.roster.putContract({ id, ...contract }, { by: actor.id, why: reason });
        const fields = changedFields(agreed(was), agreed(contract));
        const about = { concerns: {}, by: actor, at: clock.now(), texts: { note: reason } };
        await recordFact(tx, { kind: "contract.set", ...about, details: { contract: id, fields } });
      });
      return readOperators(deps, actor);
    },
  };
}

const agreed = (
  of: Pick<FleetContract, "categories" | "vehicleCount" | "validFrom" | "validUntil"> | undefined,
) => ({
  categories: of && [...of.categories].sort(),
  ...{ vehicleCount: of?.vehicleCount, validFrom: of?.validFrom, validUntil: of?.validUntil },
});

function requireContracts(actor: Actor, operatorId: OperatorId, districtId?: DistrictId): void {
  if (!canChangeContracts(actor, { operatorId, districtId })) throw new AppError("session.forbidden");
}
