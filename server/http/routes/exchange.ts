import { presentAddresses, presentChecked, presentImport, presentImportRow } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { windowOf } from "./standing.ts";

type ExchangeHandlers = Pick<
  Handlers,
  | "checkList"
  | "sayColumns"
  | "listImports"
  | "getImport"
  | "applyImport"
  | "undoImport"
  | "exportList"
  | "getListTemplate"
  | "listAddresses"
  | "settleAddress"
  | "askForAddress"
>;

export const exchangeRoutes = ({ services, presenters }: RouteParts): ExchangeHandlers => ({
  checkList: async ({ actor, params, query, file }) =>
    presentChecked(await services.checkList(actor, { ...params, ...query, file })),
  sayColumns: async ({ actor, params, body }) => {
    await services.sayColumns(actor, params.kind, body);
    return { ok: true };
  },
  listImports: async ({ actor }) => ({ imports: (await services.listImports(actor)).map(presentImport) }),
  getImport: async ({ actor, params, query }) => {
    const found = await services.getImport(actor, params.importId, query);
    return {
      import: presentImport(found.import),
      rows: found.rows.map((row) => presentImportRow(row, windowOf(presenters))),
      total: found.total,
    };
  },
  applyImport: async ({ actor, params }) => ({
    import: presentImport(await services.applyImport(actor, params.importId)),
  }),
  undoImport: async ({ actor, params }) => ({
    import: presentImport(await services.undoImport(actor, params.importId)),
  }),
  listAddresses: async ({ actor, query }) => presentAddresses(await services.listAddresses(actor, query)),
  settleAddress: async ({ actor, params, body }) => {
    await services.settleAddress(actor, params.riderId, body);
    return { ok: true };
  },
  askForAddress: async ({ actor, params }) => {
    await services.askForAddress(actor, params.riderId);
    return { ok: true };
  },
  exportList: ({ actor, params, body }) => services.giveList(actor, params.kind, body),
  getListTemplate: ({ actor, params, query }) => services.getListTemplate(actor, params.kind, query),
});
