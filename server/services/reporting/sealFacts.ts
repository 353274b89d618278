import { bySystem } from "../../domain/facts/fact.ts";
import { recordFact } from "../records/recordFact.ts";
import type { ReportingNeeds } from "./needs.ts";
import { requireAuditor } from "./requireAuditor.ts";
import type { ReportingUseCases } from "./useCases.ts";

type Sealing = Pick<ReportingUseCases, "readSealBook" | "checkSeals" | "sealFacts">;

/** Never on the path of a write: facts are sealed afterwards, by a job. */
export function createSealing({ db, clock }: ReportingNeeds): Sealing {
  return {
    sealFacts: () => db.transaction((tx) => tx.audit.seal()),

    async readSealBook(actor) {
      requireAuditor(actor);
      return db.audit.readBook();
    },

    async checkSeals(actor) {
      if (actor !== undefined) requireAuditor(actor);
      return db.transaction(async (tx) => {
        const { book, isNews } = await tx.audit.check();
        const seal = book.check?.broken?.no;
        if (isNews && seal !== undefined)
          await recordFact(tx, {
            ...{ kind: "audit.sealBroken", concerns: {}, by: actor ?? bySystem, at: clock.now() },
            details: { seal },
          });
        return book;
      });
    },
  };
}
