import { createAssignByHand } from "./assignByHand.ts";
import { createAssignRequestedTrip } from "./assignRequestedTrip.ts";
import { createCancelTrip } from "./cancelTrip.ts";
import { createClockDesk } from "./clockDesk.ts";
import { createDemoDesk } from "./demoDesk.ts";
import type { Dependencies } from "./dependencies.ts";
import { createDriveShift } from "./driveShift.ts";
import { createGetTripDetail } from "./getTripDetail.ts";
import type { Services } from "./index.ts";
import { createLiveDesk } from "./liveDesk.ts";
import { createMissOverdueTrips } from "./missOverdueTrips.ts";
import { createLoadDay } from "./planning/loadDay.ts";
import { rememberDistricts } from "./planning/rememberDistricts.ts";
import { createReadBoard } from "./readBoard.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRefreshEstimates } from "./refreshEstimates.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createRequestTrip } from "./requestTrip.ts";
import { createSearchRiders } from "./searchRiders.ts";
import { createSignIn } from "./signIn.ts";

/** All use cases over the same parts. */
export function createServices(parts: Dependencies): Services {
  const deps = { ...parts, districtOf: rememberDistricts(parts.districtOf), loadDay: createLoadDay(parts) };
  return {
    ...createSignIn(deps),
    ...createDemoDesk(deps),
    ...createClockDesk(deps),
    ...createReadTrips(deps),
    ...createDriveShift(deps),
    ...createReadBoard(deps),
    ...createSearchRiders(deps),
    ...createLiveDesk(deps),
    ...createAssignByHand(deps),
    requestTrip: createRequestTrip(deps),
    cancelTrip: createCancelTrip(deps),
    reportStopAction: createReportStopAction(deps),
    reportPosition: createReportPosition(deps),
    getTripDetail: createGetTripDetail(deps),
    assignRequestedTrip: createAssignRequestedTrip(deps),
    refreshEstimates: createRefreshEstimates(deps),
    missOverdueTrips: createMissOverdueTrips(deps),
  };
}
