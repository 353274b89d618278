import { createAnswerQuestion } from "./answerQuestion.ts";
import { createHelp } from "./askForHelp.ts";
import { createCorrectAct } from "./correctAct.ts";
import { createEntrances } from "./correctEntrance.ts";
import { createEndShift } from "./endShift.ts";
import { createGetManifest } from "./getManifest.ts";
import { createHandInReport } from "./handInReport.ts";
import { createListQuestions } from "./listQuestions.ts";
import { createLookUnderstood } from "./lookUnderstood.ts";
import type { DrivingNeeds } from "./needs.ts";
import { createTakeFix } from "./positions/takeFix.ts";
import { createTakeTracked } from "./positions/takeTracked.ts";
import { createReportForDriver } from "./reportForDriver.ts";
import { createReportPosition } from "./reportPosition.ts";
import { createReportStopAction } from "./reportStopAction.ts";
import { createSeeManifest } from "./seeManifest.ts";
import { createStartShift } from "./startShift.ts";
import { createTakeBackAct } from "./takeBackAct.ts";
import { createUnderstandChanges } from "./understandChanges.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createDriving = (deps: DrivingNeeds): DrivingUseCases => {
  const reportStopAction = createReportStopAction(deps);
  const takeBackAct = createTakeBackAct(deps);
  const startShift = createStartShift(deps);
  const endShift = createEndShift(deps);
  const help = createHelp(deps);
  const takeFix = createTakeFix(deps);
  const understandChanges = createUnderstandChanges(deps);
  return {
    getManifest: createGetManifest(deps),
    seeManifest: createSeeManifest(deps),
    understandChanges,
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
      ...{ understandChanges, askForHelp: help.askForHelp },
    }),
    ...help,
    reportPosition: createReportPosition(deps, takeFix),
    takeTracked: createTakeTracked(deps, takeFix),
  };
};
