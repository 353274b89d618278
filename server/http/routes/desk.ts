import { presentFoundTrip } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type DeskHandlers = Pick<Handlers, "findTrips">;

export const deskRoutes = ({ services }: RouteParts): DeskHandlers => ({
  findTrips: async ({ actor, body }) => {
    const { trips, total } = await services.findTrips(actor, body);
    return { trips: trips.map(presentFoundTrip), total };
  },
});
