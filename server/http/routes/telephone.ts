import { presentCallDay } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type TelephoneHandlers = Pick<
  Handlers,
  "reportCall" | "listCalls" | "takeCall" | "settleCall" | "getCallFigures"
>;

export const telephoneRoutes = ({ services, presenters }: RouteParts): TelephoneHandlers => ({
  reportCall: async ({ bearer, body }) => {
    await services.reportCall(bearer, body);
    return { ok: true };
  },
  listCalls: async ({ actor }) => presenters.calls(await services.listCalls(actor)),
  takeCall: async ({ actor, params }) => presenters.calls(await services.takeCall(actor, params.callId)),
  settleCall: async ({ actor, params }) => presenters.calls(await services.settleCall(actor, params.callId)),
  getCallFigures: async ({ actor, query }) => {
    const { from, until, days } = await services.readCallFigures(actor, query);
    return { from, until, days: days.map(presentCallDay) };
  },
});
