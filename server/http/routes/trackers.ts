import { presentTracker } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type TrackerHandlers = Pick<Handlers, "listTrackers" | "makeTracker" | "revokeTracker">;

/** Devices whose positions are let in, in the office; what they tell comes by `trackerCalls`. */
export const trackerRoutes = ({ services }: RouteParts): TrackerHandlers => ({
  listTrackers: async ({ actor }) => ({ trackers: (await services.listTrackers(actor)).map(presentTracker) }),
  makeTracker: async ({ actor, body }) => {
    const { token, trackers } = await services.makeTracker(actor, body);
    return { ...(token !== undefined && { token }), trackers: trackers.map(presentTracker) };
  },
  revokeTracker: async ({ actor, params }) => ({
    trackers: (await services.revokeTracker(actor, params.trackerId)).map(presentTracker),
  }),
});
