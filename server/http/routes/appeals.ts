import { presentAppeal, presentOpenAppeal } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type AppealHandlers = Pick<Handlers, "makeAppeal" | "listAppeals" | "answerAppeal">;

export const appealRoutes = ({ services }: Pick<RouteParts, "services">): AppealHandlers => ({
  makeAppeal: async ({ actor, params, body }) => ({
    appeal: presentAppeal(await services.makeAppeal(actor, params.tripId, body)),
  }),
  listAppeals: async ({ actor }) => ({
    appeals: (await services.listAppeals(actor)).map(presentOpenAppeal),
  }),
  answerAppeal: async ({ actor, params, body }) => {
    await services.answerAppeal(actor, params.appealId, body);
    return { ok: true };
  },
});
