import { serviceDay } from "../../../shared/time/index.ts";
import { presentDeskHandover, presentHandedOver } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type TroubleHandlers = Pick<
  Handlers,
  | "listTroubles"
  | "takeTrouble"
  | "giveBackTrouble"
  | "getTroubleFigures"
  | "listColleagues"
  | "listDeskHandovers"
  | "writeDeskHandover"
  | "readDeskHandover"
>;

/** What needs somebody, whose it is, who is there, and what they leave to one another. */
export const troubleRoutes = ({ services, presenters }: RouteParts): TroubleHandlers => ({
  listTroubles: async ({ actor }) => ({
    troubles: (await services.listTroubles(actor)).map((trouble) => presenters.trouble(trouble, actor)),
  }),
  takeTrouble: async ({ actor, body }) => {
    await services.takeTrouble(actor, body);
    return { ok: true };
  },
  giveBackTrouble: async ({ actor, body }) => {
    await services.giveBackTrouble(actor, body.trouble);
    return { ok: true };
  },
  getTroubleFigures: ({ actor, query: { day } }) =>
    services.readTroubleFigures(actor, day === undefined ? undefined : serviceDay(day)),
  listColleagues: async ({ actor }) => ({ colleagues: await services.listColleagues(actor) }),
  listDeskHandovers: async ({ actor }) => {
    const { now, handovers } = await services.listDeskHandovers(actor);
    return {
      now: presentHandedOver(now),
      handovers: handovers.map((each) => presentDeskHandover(each, actor)),
    };
  },
  writeDeskHandover: async ({ actor, body }) => {
    await services.writeDeskHandover(actor, body);
    return { ok: true };
  },
  readDeskHandover: async ({ actor, params }) => {
    await services.readDeskHandover(actor, params.handoverId);
    return { ok: true };
  },
});
