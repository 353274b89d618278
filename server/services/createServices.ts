import { createAssignRequestedTrip } from "./assignRequestedTrip.ts";
import { createAssignTrip } from "./assignTrip.ts";
import { createCancelTrip } from "./cancelTrip.ts";
import { createClockDesk } from "./clockDesk.ts";
import { createDemoDesk } from "./demoDesk.ts";
import type { Dependencies } from "./dependencies.ts";
import { createEndShift } from "./endShift.ts";
import { createFindOtherTime } from "./findOtherTime.ts";
import { createGetManifest } from "./getManifest.ts";
import { createGetTripDetail } from "./getTripDetail.ts";
import type { Services } from "./index.ts";
import { createLiveDesk } from "./liveDesk.ts";
import { createMissOverdueTrips } from "./missOverdueTrips.ts";
import { createSignIn } from "./people/signIn.ts";
import { createLoadDay } from "./planning/loadDay.ts";
import { rememberDistricts } from "./planning/rememberDistricts.ts";
import { createReadBoard } from "./readBoard.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRefreshEstimates } from "./refreshEstimates.ts";
import { createRefuseTrip } from "./refuseTrip.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createRequestTrip } from "./requestTrip.ts";
import { createRetryTrip } from "./retryTrip.ts";
import { createSearchRiders } from "./searchRiders.ts";
import { createStartShift } from "./startShift.ts";
import { createUnassignTrip } from "./unassignTrip.ts";

/** All use cases over the same parts. */
export function createServices(parts: Dependencies): Services {
  const deps = { ...parts, districtOf: rememberDistricts(parts.districtOf), loadDay: createLoadDay(parts) };
  return {
    ...createSignIn(deps),
    ...createDemoDesk(deps),
    ...createClockDesk(deps),
    ...createReadTrips(deps),
    ...createReadBoard(deps),
    ...createSearchRiders(deps),
    ...createLiveDesk(deps),
    ...createAssignTrip(deps),
    requestTrip: createRequestTrip(deps),
    cancelTrip: createCancelTrip(deps),
    unassignTrip: createUnassignTrip(deps),
    retryTrip: createRetryTrip(deps),
    refuseTrip: createRefuseTrip(deps),
    getManifest: createGetManifest(deps),
    startShift: createStartShift(deps),
    endShift: createEndShift(deps),
    reportStopAction: createReportStopAction(deps),
    reportPosition: createReportPosition(deps),
    getTripDetail: createGetTripDetail(deps),
    findOtherTime: createFindOtherTime(deps),
    assignRequestedTrip: createAssignRequestedTrip(deps),
    refreshEstimates: createRefreshEstimates(deps),
    missOverdueTrips: createMissOverdueTrips(deps),
  };
}
