import { presentOpenRegular, presentRegularPatient } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type FacilityHandlers = Pick<
  Handlers,
  | "listFacilityTrips"
  | "facilityReady"
  | "facilityLater"
  | "facilityNotComing"
  | "askRegularPatient"
  | "listRegularPatients"
  | "listOpenRegularPatients"
  | "acceptRegularPatient"
  | "declineRegularPatient"
>;

/** What an institution does for the people who come to it and go home from there. */
export const facilityRoutes = ({ services, presenters }: RouteParts): FacilityHandlers => ({
  listFacilityTrips: async ({ actor }) => {
    const { day, trips } = await services.listFacilityTrips(actor);
    return { day, trips: trips.map(presenters.facilityTrip) };
  },
  askRegularPatient: async ({ actor, body, idempotencyKey }) => ({
    regular: presentRegularPatient(await services.askRegularPatient(actor, body, idempotencyKey)),
  }),
  listRegularPatients: async ({ actor }) => {
    const { places, regulars } = await services.listRegularPatients(actor);
    return {
      places: places.map(({ id, name }) => ({ id, name })),
      regulars: regulars.map(presentRegularPatient),
    };
  },
  listOpenRegularPatients: async ({ actor }) => ({
    regulars: (await services.listOpenRegularPatients(actor)).map(presentOpenRegular),
  }),
  acceptRegularPatient: async ({ actor, params, body }) => {
    await services.acceptRegularPatient(actor, params.regularId, body.riderId);
    return { ok: true };
  },
  declineRegularPatient: async ({ actor, params, body }) => {
    await services.declineRegularPatient(actor, params.regularId, body.reason);
    return { ok: true };
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
