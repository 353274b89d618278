import { presentReach } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ReachHandlers = Pick<
  Handlers,
  | "getReach"
  | "makeReachLink"
  | "beginMailLink"
  | "finishMailLink"
  | "linkBrowser"
  | "tellOfPush"
  | "unlinkAddress"
  | "setReachWishes"
  | "getRiderReach"
  | "makeRiderReachLink"
  | "unlinkRiderAddress"
>;

export function reachRoutes({ services }: Pick<RouteParts, "services">): ReachHandlers {
  const shown = async (...of: Parameters<typeof services.readReach>) => ({
    reach: presentReach(await services.readReach(...of)),
  });
  return {
    getReach: ({ actor }) => shown(actor),
    makeReachLink: ({ actor, body }) => services.makeMessengerLink(actor, body),
    beginMailLink: ({ actor, body }) => services.beginMailLink(actor, body.address),
    finishMailLink: async ({ actor, body }) => {
      await services.finishMailLink(actor, body);
      return shown(actor);
    },
    linkBrowser: async ({ actor, body }) => {
      await services.linkBrowser(actor, body);
      return shown(actor);
    },
    tellOfPush: async ({ actor, body }) => {
      await services.takePushNews(actor, body);
      return { ok: true };
    },
    unlinkAddress: async ({ actor, params }) => {
      await services.unlinkAddress(actor, params);
      return shown(actor);
    },
    setReachWishes: async ({ actor, body }) => {
      await services.setReachWishes(actor, body);
      return shown(actor);
    },
    getRiderReach: ({ actor, params }) => shown(actor, params.riderId),
    makeRiderReachLink: ({ actor, params, body }) =>
      services.makeMessengerLink(actor, { ...body, riderId: params.riderId }),
    unlinkRiderAddress: async ({ actor, params }) => {
      await services.unlinkAddress(actor, params);
      return shown(actor, params.riderId);
    },
  };
}
