import { createAppeals } from "./appeals.ts";
import { createAssignTrip } from "./assignTrip.ts";
import { createBreakPromise } from "./breakPromise.ts";
import { createHandleCalls } from "./calls/handleCalls.ts";
import { createReportCall } from "./calls/reportCall.ts";
import { createCloseDay } from "./closing/closeDay.ts";
import { createSolveOtherwise } from "./closing/solveOtherwise.ts";
import { createCorrections } from "./corrections.ts";
import { createCountDays, createCountPromises } from "./countDays.ts";
import { createDecideProposals } from "./decideProposals.ts";
import { createDeskHandovers } from "./desk/deskHandovers.ts";
import { createPresence } from "./desk/presence.ts";
import { createEntrances } from "./entrances.ts";
import { createFindTrips } from "./findTrips.ts";
import { createGetTripDetail } from "./getTripDetail.ts";
import { createGetTripWhy } from "./getTripWhy.ts";
import { createHelpDesk } from "./help.ts";
import { createHouses } from "./houses.ts";
import { createIncidents } from "./incidents/incidents.ts";
import { createLinks } from "./linkTrips.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { createOfferTrips } from "./offerTrips.ts";
import { createPlaceNames } from "./placeNames.ts";
import { createPreviewTakeOff } from "./previewTakeOff.ts";
import { createPrinting } from "./printing/printManifests.ts";
import { createReadBoard } from "./readBoard.ts";
import { createRefuseTrip } from "./refuseTrip.ts";
import { createReliefs } from "./relief/reliefs.ts";
import { createRescues } from "./rescue/rescues.ts";
import { createRetryTrip } from "./retryTrip.ts";
import { createClosures } from "./roads/closures.ts";
import { createLocks } from "./setLock.ts";
import { createDriverMessages } from "./talk/driverMessages.ts";
import { createEndSos } from "./talk/endSos.ts";
import { createEscalateTrouble } from "./troubles/escalateTrouble.ts";
import { createTroubleHolding } from "./troubles/holdTrouble.ts";
import { createListTroubles } from "./troubles/listTroubles.ts";
import { createWatchTroubles } from "./troubles/watchTroubles.ts";
import { createUnassignTrip } from "./unassignTrip.ts";
import type { DispatchingUseCases } from "./useCases.ts";
import { createWeather } from "./weather/weather.ts";
import { createWithdrawals } from "./withdraw.ts";

export { createListOpenTroubles } from "./troubles/listTroubles.ts";
export { createDispatchingWaysBack } from "./undo/waysBack.ts";

/** What the room offers, over what it needs. */
export const createDispatching = (deps: DispatchingNeeds): DispatchingUseCases => ({
  ...createReadBoard(deps),
  ...createAppeals(deps),
  ...createHelpDesk(deps),
  ...{ ...createDriverMessages(deps), endSos: createEndSos(deps) },
  ...createIncidents(deps),
  ...createPrinting(deps),
  ...createEntrances(deps),
  ...createCorrections(deps),
  ...createHouses(deps),
  ...createPlaceNames(deps),
  ...createAssignTrip(deps),
  breakPromise: createBreakPromise(deps),
  countDays: createCountDays(deps),
  countPromises: createCountPromises(deps),
  findTrips: createFindTrips(deps),
  getTripDetail: createGetTripDetail(deps),
  getTripWhy: createGetTripWhy(deps),
  unassignTrip: createUnassignTrip(deps),
  previewTakeOff: createPreviewTakeOff(deps),
  retryTrip: createRetryTrip(deps),
  refuseTrip: createRefuseTrip(deps),
  listTroubles: createListTroubles(deps.listOpenTroubles),
  ...createTroubleHolding(deps),
  ...{ watchTroubles: createWatchTroubles(deps), escalateTrouble: createEscalateTrouble(deps) },
  ...createPresence(deps),
  ...createDeskHandovers(deps),
  ...createOfferTrips(deps),
  ...createCloseDay(deps),
  ...createSolveOtherwise(deps),
  ...createLocks(deps),
  ...createWithdrawals(deps),
  ...createRescues(deps),
  ...createReliefs(deps),
  ...{ ...createClosures(deps), ...createWeather(deps) },
  ...createLinks(deps),
  ...createDecideProposals(deps),
  ...createHandleCalls(deps),
  reportCall: createReportCall(deps),
});
