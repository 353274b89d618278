import {
  presentOwnRelief,
  presentRelief,
  presentReliefPlan,
  presentReliefResult,
} from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ReliefCalls = "previewRelief" | "acceptRelief" | "listReliefs" | "listOwnReliefs";

/** One driver hands a run over to another. */
export const reliefRoutes = ({ services }: Pick<RouteParts, "services">): Pick<Handlers, ReliefCalls> => ({
  previewRelief: async ({ actor, body }) => ({
    plan: presentReliefPlan(await services.previewRelief(actor, body)),
  }),
  acceptRelief: async ({ actor, body }) => presentReliefResult(await services.acceptRelief(actor, body)),
  listReliefs: async ({ actor }) => ({ reliefs: (await services.listReliefs(actor)).map(presentRelief) }),
  listOwnReliefs: async ({ actor }) => ({
    reliefs: (await services.listOwnReliefs(actor)).map((relief) => presentOwnRelief(relief, actor.id)),
  }),
});
