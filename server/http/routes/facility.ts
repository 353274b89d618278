import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type FacilityHandlers = Pick<
  Handlers,
  "listFacilityTrips" | "facilityReady" | "facilityLater" | "facilityNotComing"
>;

/** What an institution does for the people who come to it and go home from there. */
export const facilityRoutes = ({ services, presenters }: RouteParts): FacilityHandlers => ({
  listFacilityTrips: async ({ actor }) => {
    const { day, trips } = await services.listFacilityTrips(actor);
    return { day, trips: trips.map(presenters.facilityTrip) };
  },
  facilityReady: async ({ actor, params }) => {
    const record = await services.sayReady(actor, params.tripId);
    return { trip: presenters.facilityTrip({ record, direction: "from" }) };
  },
  facilityLater: async ({ actor, params, body }) => {
    const record = await services.sayReadyLater(actor, params.tripId, body);
    return { trip: presenters.facilityTrip({ record, direction: "from" }) };
  },
  facilityNotComing: async ({ actor, params }) => {
    const record = await services.cancelTrip(actor, params.tripId, { ways: "onward" });
    return { trip: presenters.facilityTrip({ record, direction: "to" }) };
  },
});
