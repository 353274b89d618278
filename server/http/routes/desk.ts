import { serviceDay } from "../../../shared/time/index.ts";
import { presentFoundTrip, presentPromises } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type DeskHandlers = Pick<
  Handlers,
  "findTrips" | "getPromises" | "breakPromise" | "countPromises" | "previewTakeOff"
>;

export const deskRoutes = ({ services, presenters }: RouteParts): DeskHandlers => ({
  findTrips: async ({ actor, body }) => {
    const { trips, total } = await services.findTrips(actor, body);
    return { trips: trips.map(presentFoundTrip), total };
  },
  getPromises: async ({ actor, params }) => ({
    promises: presentPromises(await services.getPromises(actor, params.tripId)),
  }),
  breakPromise: async ({ actor, params, body }) => ({
    trip: presenters.boardTrip(await services.breakPromise(actor, params.tripId, body)),
  }),
  previewTakeOff: async ({ actor, params }) =>
    presenters.effect(await services.previewTakeOff(actor, params.tripId)),
  countPromises: ({ actor, query }) =>
    services.countPromises(actor, query.day === undefined ? undefined : serviceDay(query.day)),
});
