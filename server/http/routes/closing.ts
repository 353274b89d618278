import { serviceDay } from "../../../shared/time/index.ts";
import { presentClosing } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ClosingHandlers = Pick<Handlers, "getDayClosing" | "closeDay" | "reopenDay" | "solveOtherwise">;

export const closingRoutes = ({ services }: Pick<RouteParts, "services">): ClosingHandlers => ({
  getDayClosing: async ({ actor, params }) =>
    presentClosing(await services.getDayClosing(actor, serviceDay(params.day))),
  closeDay: async ({ actor, params }) =>
    presentClosing(await services.closeDay(actor, serviceDay(params.day))),
  reopenDay: async ({ actor, params, body }) =>
    presentClosing(await services.reopenDay(actor, serviceDay(params.day), body.reason)),
  solveOtherwise: async ({ actor, params, body }) => {
    await services.solveOtherwise(actor, params.tripId, body);
    return { ok: true };
  },
});
