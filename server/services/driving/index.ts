import type { PlanningNeeds } from "../planning/index.ts";
import { createAnswerQuestion } from "./answerQuestion.ts";
import { createAskForBreak } from "./askForBreak.ts";
import { createHelp } from "./askForHelp.ts";
import { createDriverSos } from "./callSos.ts";
import { createCheckVehicle } from "./checkVehicle.ts";
import { createCorrectAct } from "./correctAct.ts";
import { createEntrances } from "./correctEntrance.ts";
import { createDriverTalk } from "./driverTalk.ts";
import { createEndShift } from "./endShift.ts";
import { createGetManifest } from "./getManifest.ts";
import { createHandInReport } from "./handInReport.ts";
import { createListQuestions } from "./listQuestions.ts";
import { createLookUnderstood } from "./lookUnderstood.ts";
import type { DrivingNeeds } from "./needs.ts";
import { createTakeFix } from "./positions/takeFix.ts";
import { createTakeTracked } from "./positions/takeTracked.ts";
import { createReportBreak } from "./reportBreak.ts";
import { createReportForDriver } from "./reportForDriver.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createSeeManifest } from "./seeManifest.ts";
import { createStartShift } from "./startShift.ts";
import { createTakeBackAct } from "./takeBackAct.ts";
import { createUnderstandChanges } from "./understandChanges.ts";
import { createUnderstandForDriver } from "./understandForDriver.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createDriving = (deps: DrivingNeeds & PlanningNeeds): DrivingUseCases => {
  const reportStopAction = createReportStopAction(deps);
  const takeBackAct = createTakeBackAct(deps);
  const startShift = createStartShift(deps);
  const endShift = createEndShift(deps);
  const help = createHelp(deps);
  const takeFix = createTakeFix(deps);
  const understandChanges = createUnderstandChanges(deps);
  const breaks = { ...createReportBreak(deps), askForBreak: createAskForBreak(deps, help) };
  const talk = { ...createDriverTalk(deps), ...createDriverSos(deps) };
  const checkVehicle = createCheckVehicle(deps, help);
  return {
    getManifest: createGetManifest(deps),
    seeManifest: createSeeManifest(deps),
    understandChanges,
    understandForDriver: createUnderstandForDriver(deps),
    lookUnderstood: createLookUnderstood(deps),
    startShift,
    endShift,
    reportStopAction,
    reportForDriver: createReportForDriver(deps),
    correctAct: createCorrectAct(deps),
    takeBackAct,
    listQuestions: createListQuestions(deps),
    answerQuestion: createAnswerQuestion(deps),
    ...createEntrances(deps),
    handInReport: createHandInReport(deps, {
      ...{ reportStopAction, takeBackAct, startShift, endShift },
      ...{ understandChanges, askForHelp: help.askForHelp, ...breaks, checkVehicle, ...talk },
    }),
    ...help,
    ...talk,
    ...breaks,
    checkVehicle,
    reportPosition: createReportPosition(deps, takeFix),
    takeTracked: createTakeTracked(deps, takeFix),
  };
};
