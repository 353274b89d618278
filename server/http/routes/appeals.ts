import { presentAppeal, presentOpenAppeal } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type AppealHandlers = Pick<Handlers, "makeAppeal" | "askPerson" | "listAppeals" | "answerAppeal">;

export const appealRoutes = ({
  services,
  presenters,
}: Pick<RouteParts, "services" | "presenters">): AppealHandlers => ({
  makeAppeal: async ({ actor, params, body }) => ({
    appeal: presentAppeal(await services.makeAppeal(actor, params.tripId, body)),
  }),
  askPerson: async ({ actor, body, idempotencyKey }) => {
    const { record, appeal } = await services.askPerson(actor, body, idempotencyKey);
    return { trip: presenters.riderTrip(record), appeal: presentAppeal(appeal) };
  },
  listAppeals: async ({ actor }) => ({
    appeals: (await services.listAppeals(actor)).map(presentOpenAppeal),
  }),
  answerAppeal: async ({ actor, params, body }) => {
    await services.answerAppeal(actor, params.appealId, body);
    return { ok: true };
  },
});
