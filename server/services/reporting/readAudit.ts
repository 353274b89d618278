import type { RiderId } from "../../../shared/ids/index.ts";
import { recordFact, recordFacts } from "../records/recordFact.ts";
import { auditFilter, namedIn } from "./auditFilter.ts";
import type { ReportingNeeds } from "./needs.ts";
import { requireAuditor } from "./requireAuditor.ts";
import type { ReportingUseCases } from "./useCases.ts";

const COUNTED_AT_MOST = 10_000;
const FOUND_AT_MOST = 12;

export function createReadAudit({
  db,
  clock,
  dayRules,
}: ReportingNeeds): Pick<ReportingUseCases, "readAudit" | "searchAuditPeople"> {
  return {
    async readAudit(actor, { before, limit, ...query }) {
      requireAuditor(actor);
      const filter = auditFilter(query, dayRules);
      const facts = await db.audit.list(filter, { before, limit });
      const total = await db.audit.count(filter, COUNTED_AT_MOST);
      if (before === undefined)
        await recordFact(db, { kind: "audit.opened", concerns: {}, by: actor, at: clock.now(), details: {} });
      const names = await db.audit.namesOf(namedIn(facts));
      return { facts, names, total, older: facts.length < limit ? null : (facts.at(-1)?.id ?? null) };
    },

    async searchAuditPeople(actor, text) {
      requireAuditor(actor);
      const found = await db.audit.searchPeople(text, FOUND_AT_MOST);
      await recordFacts(
        db,
        found
          .filter(({ role }) => role === "rider")
          .map(({ id }) => ({
            ...{ kind: "rider.found" as const, concerns: { riderId: id as RiderId } },
            ...{ by: actor, at: clock.now(), details: {} },
          })),
      );
      return found;
    },
  };
}
