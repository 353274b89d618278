import { AppError } from "../../errors.ts";
import { isAdministrator } from "../../policies/index.ts";
import { recordFact } from "../records/recordFact.ts";
import type { ReportingNeeds } from "./needs.ts";
import { requireReach } from "./readFigures.ts";
import type { ReportingUseCases } from "./useCases.ts";

export function createBudgets({
  db,
  clock,
}: ReportingNeeds): Pick<ReportingUseCases, "listBudgets" | "setBudget"> {
  return {
    listBudgets: async (actor) => db.figures.listBudgets(requireReach(actor)),

    async setBudget(actor, budget) {
      if (!isAdministrator(actor)) throw new AppError("session.forbidden");
      const { contractId, year, tenge } = budget;
      await db.transaction(async (tx) => {
        const known = await tx.figures.listBudgets({});
        if (!known.some((each) => each.contractId === contractId))
          throw new AppError("request.invalid", { field: "contractId" });
        const was = await tx.figures.setBudget(budget);
        if (was === tenge) return; // said twice
        await recordFact(tx, {
          ...{ kind: "contract.budgetSet", concerns: {}, by: actor, at: clock.now() },
          details: { contract: contractId, year, tenge, was },
        });
      });
    },
  };
}
