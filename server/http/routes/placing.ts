import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type PlacingHandlers = Pick<Handlers, "getTripWhy" | "previewAssign" | "assignTrip">;

/** Which vehicle a trip goes with, and why. */
export const placingRoutes = ({ services, presenters }: RouteParts): PlacingHandlers => ({
  getTripWhy: async ({ actor, params }) => ({
    lines: (await services.getTripWhy(actor, params.tripId)).map(presenters.whyLine),
  }),
  previewAssign: async ({ actor, params, body }) =>
    presenters.effect(await services.previewAssign(actor, params.tripId, body)),
  assignTrip: async ({ actor, params, body }) => ({
    trip: presenters.boardTrip(await services.assignTrip(actor, params.tripId, body)),
  }),
});
