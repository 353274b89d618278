import { presentGlance, presentRecentMerge } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type MergeHandlers = Pick<
  Handlers,
  "listDuplicates" | "compareRiders" | "mergeRiders" | "undoMerge" | "tellRidersApart"
>;

/** Records that are one person's. */
export const mergeRoutes = ({ services, presenters }: RouteParts): MergeHandlers => ({
  listDuplicates: async ({ actor, query }) => {
    const { pairs, total, merges } = await services.listDuplicates(actor, query);
    return {
      pairs: pairs.map(({ one, other, signs }) => ({
        ...{ one: presentGlance(one), other: presentGlance(other), signs },
      })),
      total,
      merges: merges.map(presentRecentMerge),
    };
  },
  compareRiders: async ({ actor, query }) => {
    const [one, other] = await services.compareRiders(actor, query.one, query.other);
    return { one: presenters.riderFile(one), other: presenters.riderFile(other) };
  },
  mergeRiders: async ({ actor, body }) => ({
    rider: presenters.riderFile(await services.mergeRiders(actor, body)),
  }),
  undoMerge: async ({ actor, params }) => ({
    rider: presenters.riderFile(await services.undoMerge(actor, params.mergeId)),
  }),
  tellRidersApart: async ({ actor, body }) => {
    await services.tellRidersApart(actor, body.one, body.other);
    return { ok: true };
  },
});
