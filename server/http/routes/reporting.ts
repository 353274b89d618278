import { presentAudit, presentSealBook } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ReportingHandlers = Pick<
  Handlers,
  | "getAudit"
  | "searchAuditPeople"
  | "exportAudit"
  | "getSealBook"
  | "checkSeals"
  | "getFigures"
  | "exportFigures"
  | "listBudgets"
  | "setBudget"
>;

export const reportingRoutes = ({ services }: Pick<RouteParts, "services">): ReportingHandlers => ({
  getAudit: async ({ actor, query }) => presentAudit(await services.readAudit(actor, query)),
  searchAuditPeople: async ({ actor, body }) => ({
    people: await services.searchAuditPeople(actor, body.q),
  }),
  exportAudit: ({ actor, body }) => services.exportAudit(actor, body),
  getSealBook: async ({ actor }) => presentSealBook(await services.readSealBook(actor)),
  checkSeals: async ({ actor }) => presentSealBook(await services.checkSeals(actor)),
  getFigures: ({ actor, query }) => services.readFigures(actor, query),
  exportFigures: ({ actor, body }) => services.exportFigures(actor, body),
  listBudgets: async ({ actor }) => ({ budgets: await services.listBudgets(actor) }),
  setBudget: async ({ actor, body }) => {
    await services.setBudget(actor, body);
    return { ok: true };
  },
});
