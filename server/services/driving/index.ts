import type { Dependencies } from "../dependencies.ts";
import { createEndShift } from "./endShift.ts";
import { createGetManifest } from "./getManifest.ts";
import { createHandInReport } from "./handInReport.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createStartShift } from "./startShift.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createDriving = (deps: Dependencies): DrivingUseCases => {
  const reportStopAction = createReportStopAction(deps);
  return {
    getManifest: createGetManifest(deps),
    startShift: createStartShift(deps),
    endShift: createEndShift(deps),
    reportStopAction,
    handInReport: createHandInReport(deps, reportStopAction),
    reportPosition: createReportPosition(deps),
  };
};
