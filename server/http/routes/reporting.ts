import { presentAudit, presentSealBook } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ReportingHandlers = Pick<
  Handlers,
  "getAudit" | "searchAuditPeople" | "exportAudit" | "getSealBook" | "checkSeals"
>;

export const reportingRoutes = ({ services }: Pick<RouteParts, "services">): ReportingHandlers => ({
  getAudit: async ({ actor, query }) => presentAudit(await services.readAudit(actor, query)),
  searchAuditPeople: async ({ actor, query }) => ({
    people: await services.searchAuditPeople(actor, query.q),
  }),
  exportAudit: ({ actor, body }) => services.exportAudit(actor, body),
  getSealBook: async ({ actor }) => presentSealBook(await services.readSealBook(actor)),
  checkSeals: async ({ actor }) => presentSealBook(await services.checkSeals(actor)),
});
