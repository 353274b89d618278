import { toIso } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ReturnHandlers = Pick<Handlers, "sayReady" | "sayReadyLater" | "getReturnForecast">;

/** Returns that are fetched when their rider says to be ready. */
export const returnRoutes = ({ services, presenters }: RouteParts): ReturnHandlers => ({
  sayReady: async ({ actor, params }) => ({
    trip: presenters.riderTrip(await services.sayReady(actor, params.tripId)),
  }),
  sayReadyLater: async ({ actor, params, body }) => ({
    trip: presenters.riderTrip(await services.sayReadyLater(actor, params.tripId, body)),
  }),
  getReturnForecast: async ({ actor, params }) => {
    const { at, from } = await services.forecastReturn(actor, params.tripId);
    return { at: toIso(at), from };
  },
});
