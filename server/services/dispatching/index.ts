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
import { createEntrances } from "./entrances.ts";
import { createFindTrips } from "./findTrips.ts";
import { createGetTripDetail } from "./getTripDetail.ts";
import { createGetTripWhy } from "./getTripWhy.ts";
import { createHelpDesk } from "./help.ts";
import { createHouses } from "./houses.ts";
import { createLinks } from "./linkTrips.ts";
import { createListTroubles } from "./listTroubles.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { createOfferTrips } from "./offerTrips.ts";
import { createPlaceNames } from "./placeNames.ts";
import { createReadBoard } from "./readBoard.ts";
import { createRefuseTrip } from "./refuseTrip.ts";
import { createRescues } from "./rescue/rescues.ts";
import { createRetryTrip } from "./retryTrip.ts";
import { createLocks } from "./setLock.ts";
import { createUnassignTrip } from "./unassignTrip.ts";
import { createUndoPlacing } from "./undoPlacing.ts";
import type { DispatchingUseCases } from "./useCases.ts";
import { createWithdrawals } from "./withdraw.ts";

export { createListOpenTroubles } from "./listTroubles.ts";

/** What the room offers, over what it needs. */
export const createDispatching = (deps: DispatchingNeeds): DispatchingUseCases => ({
  ...createReadBoard(deps),
  ...createAppeals(deps),
  ...createHelpDesk(deps),
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
  undoPlacing: createUndoPlacing(deps, createUnassignTrip(deps)),
  retryTrip: createRetryTrip(deps),
  refuseTrip: createRefuseTrip(deps),
  listTroubles: createListTroubles(deps.listOpenTroubles),
  ...createOfferTrips(deps),
  ...createCloseDay(deps),
  ...createSolveOtherwise(deps),
  ...createLocks(deps),
  ...createWithdrawals(deps),
  ...createRescues(deps),
  ...createLinks(deps),
  ...createDecideProposals(deps),
  ...createHandleCalls(deps),
  reportCall: createReportCall(deps),
});
