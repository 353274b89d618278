import { presentDeed, presentUndoing } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type DeedHandlers = Pick<Handlers, "listDeeds" | "undoDeed">;

/** What was done by hand, and its undoing. */
export const deedRoutes = ({ services }: Pick<RouteParts, "services">): DeedHandlers => ({
  listDeeds: async ({ actor }) => ({
    deeds: (await services.listDeeds(actor)).map((each) => presentDeed(each, actor)),
  }),
  undoDeed: async ({ actor, params }) => presentUndoing(await services.undoDeed(actor, params.deedId)),
});
