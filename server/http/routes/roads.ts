import {
  presentClosedRoad,
  presentClosure,
  presentClosurePlan,
  presentClosureResult,
} from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type RoadHandlers = Pick<
  Handlers,
  | "listRoads"
  | "listCrossings"
  | "previewClosure"
  | "acceptClosure"
  | "liftClosure"
  | "listClosures"
  | "listClosedRoads"
>;

/** When a road or a bridge cannot be passed. */
export const roadRoutes = ({ services }: Pick<RouteParts, "services">): RoadHandlers => ({
  listRoads: async ({ actor }) => services.listRoads(actor),
  listCrossings: async ({ actor, query }) => ({ crossings: services.listCrossings(actor, query.street) }),
  previewClosure: async ({ actor, body }) => ({
    plan: presentClosurePlan(await services.previewClosure(actor, body)),
  }),
  acceptClosure: async ({ actor, body }) => presentClosureResult(await services.acceptClosure(actor, body)),
  liftClosure: async ({ actor, params }) => ({
    closure: presentClosure(await services.liftClosure(actor, params.closureId)),
  }),
  listClosures: async ({ actor }) => ({
    closures: (await services.listClosures(actor)).map(presentClosure),
  }),
  listClosedRoads: async ({ actor }) => ({
    roads: (await services.listClosedRoads(actor)).map(presentClosedRoad),
  }),
});
