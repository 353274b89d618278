import { presentRescue, presentRescuePlan, presentRescueResult } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type RescueHandlers = Pick<Handlers, "previewRescue" | "acceptRescue" | "listRescues">;

/** When a run cannot go on as planned. */
export const rescueRoutes = ({ services }: Pick<RouteParts, "services">): RescueHandlers => ({
  previewRescue: async ({ actor, body }) => ({
    plan: presentRescuePlan(await services.previewRescue(actor, body)),
  }),
  acceptRescue: async ({ actor, body }) => presentRescueResult(await services.acceptRescue(actor, body)),
  listRescues: async ({ actor }) => ({ rescues: (await services.listRescues(actor)).map(presentRescue) }),
});
