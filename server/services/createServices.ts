import { createAssignByHand } from "./assignByHand.ts";
import { createAssignRequestedTrip } from "./assignRequestedTrip.ts";
import { createCancelTrip } from "./cancelTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import { createDriveShift } from "./driveShift.ts";
import { createGetTripDetail } from "./getTripDetail.ts";
import type { Services } from "./index.ts";
import { createClockDesk, createLiveDesk, createReadBoard } from "./readBoard.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRefreshEstimates } from "./refreshEstimates.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createRequestTrip } from "./requestTrip.ts";
import { createDemoDesk, createSignIn } from "./signIn.ts";

/** All use cases over the same parts. */
export const createServices = (deps: Dependencies): Services => ({
  ...createSignIn(deps),
  ...createDemoDesk(deps),
  ...createClockDesk(deps),
  ...createReadTrips(deps),
  ...createDriveShift(deps),
  ...createReadBoard(deps),
  ...createLiveDesk(deps),
  ...createAssignByHand(deps),
  requestTrip: createRequestTrip(deps),
  cancelTrip: createCancelTrip(deps),
  reportStopAction: createReportStopAction(deps),
  reportPosition: createReportPosition(deps),
  getTripDetail: createGetTripDetail(deps),
  assignRequestedTrip: createAssignRequestedTrip(deps),
  refreshEstimates: createRefreshEstimates(deps),
});
