import { serviceDay } from "../../../shared/time/index.ts";
import { presentOpenHelp } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type DispatchingHandlers = Pick<
  Handlers,
  | "getBoard"
  | "countDays"
  | "getTripDetail"
  | "unassignTrip"
  | "retryTrip"
  | "refuseTrip"
  | "searchRiders"
  | "getRider"
  | "vouchForRider"
  | "listHelp"
  | "settleHelp"
  | "previewOffer"
  | "acceptOffer"
  | "getRunPath"
>;

export const dispatchingRoutes = ({ services, presenters }: RouteParts): DispatchingHandlers => ({
  getBoard: async ({ actor, query }) => {
    const day = query.day === undefined ? undefined : serviceDay(query.day);
    return presenters.board(await services.getBoard(actor, day), await services.getClock());
  },
  countDays: async ({ actor }) => ({ days: await services.countDays(actor) }),
  getTripDetail: async ({ actor, params }) => ({
    trip: presenters.boardTripDetail(await services.getTripDetail(actor, params.tripId)),
  }),
  unassignTrip: async ({ actor, params, body }) => ({
    trip: presenters.boardTrip(await services.unassignTrip(actor, params.tripId, body)),
  }),
  retryTrip: async ({ actor, params }) => ({
    trip: presenters.boardTrip(await services.retryTrip(actor, params.tripId)),
  }),
  refuseTrip: async ({ actor, params, body }) => ({
    trip: presenters.boardTrip(await services.refuseTrip(actor, params.tripId, body.note)),
  }),
  searchRiders: async ({ actor, body: { q, ...page } }) => {
    const found = await services.searchRiders(actor, { text: q, ...page });
    return { ...found, riders: found.riders.map(presenters.riderSummary) };
  },
  getRider: async ({ actor, params }) => {
    const { rider, recentTrips } = await services.getRider(actor, params.riderId);
    return { rider: presenters.riderRecord(rider, recentTrips) };
  },
  vouchForRider: ({ actor, params }) => services.vouchForRider(actor, params.riderId),
  listHelp: async ({ actor }) => ({ help: (await services.listHelp(actor)).map(presentOpenHelp) }),
  settleHelp: async ({ actor, params: { shiftId, helpId }, body }) => {
    await services.settleHelp(actor, shiftId, { helpId, ...body });
    return { ok: true };
  },
  previewOffer: ({ actor, params }) => services.previewOffer(actor, params.shiftId),
  acceptOffer: ({ actor, params, body }) => services.acceptOffer(actor, params.shiftId, body),
  getRunPath: async ({ actor, params }) => ({ path: await services.getRunPath(actor, params.shiftId) }),
});
