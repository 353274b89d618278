import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type GroupHandlers = Pick<Handlers, "askGroup" | "listGroups" | "cancelGroup">;

/** Trips of several people together, as who leads asks for them. */
export const groupRoutes = ({ services, presenters }: RouteParts): GroupHandlers => ({
  askGroup: async ({ actor, body, idempotencyKey }) => ({
    group: presenters.group(await services.askGroup(actor, body, idempotencyKey)),
  }),
  listGroups: async ({ actor }) => {
    const { groups, people } = await services.listGroups(actor);
    return { groups: groups.map(presenters.group), people };
  },
  cancelGroup: async ({ actor, params, body }) => ({
    group: presenters.group(await services.cancelGroup(actor, params.groupId, body.note)),
  }),
});
