import { presentTripShare } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type SharingHandlers = Pick<
  Handlers,
  "listTripShares" | "shareTrip" | "endTripShare" | "getTripCalendar" | "getSharedTrip" | "getSharedCalendar"
>;

export const sharingRoutes = ({ services, presenters }: RouteParts): SharingHandlers => ({
  listTripShares: async ({ actor, params }) => ({
    shares: (await services.listTripShares(actor, params.tripId)).map(presentTripShare),
  }),
  shareTrip: async ({ actor, params, body }) => {
    const { path, shares } = await services.shareTrip(actor, params.tripId, body.shareId);
    return { path, shares: shares.map(presentTripShare) };
  },
  endTripShare: async ({ actor, params }) => ({
    shares: (await services.endTripShare(actor, params.tripId, params.shareId)).map(presentTripShare),
  }),
  getTripCalendar: ({ actor, params, body }) => services.readTripCalendar(actor, params.tripId, body.locale),
  getSharedTrip: async ({ address, body }) => ({
    trip: presenters.sharedTrip(await services.readSharedTrip(body.token, address)),
  }),
  getSharedCalendar: ({ address, body: { token, locale } }) =>
    services.readSharedCalendar(token, { locale, address }),
});
