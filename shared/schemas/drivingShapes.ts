import { z } from "zod";
import { ShiftId, StopId } from "../ids/index.ts";
import {
  AskForBreak,
  AskForBreakForDriver,
  BreakAnswer,
  ofBreak,
  ReportBreak,
  ReportBreakForDriver,
} from "./breaks.ts";
import { RunView } from "./dispatching.ts";
import { KeptReport, SealedReport, ShiftReport } from "./driverReports.ts";
import {
  Manifest,
  PositionPlace,
  PositionReport,
  ShiftEndByDispatcher,
  StopActionReport,
  TakeBack,
} from "./driving.ts";
import { UnderstandChanges } from "./runChanges.ts";
import { CheckVehicle, CheckVehicleForDriver, checkQuery, DayChecks } from "./vehicleChecks.ts";

const shiftParams = z.object({ shiftId: ShiftId });

/** What drivers read and report; joined in `api.ts`. */
export const drivingShapes = {
  getManifest: {
    response: z.object({ manifest: Manifest.nullable(), leftOver: z.array(Manifest), cursor: z.int() }),
  },
  seeManifest: {
    body: z.object({ shiftId: ShiftId, version: z.int().min(0).max(2_147_483_647) }),
    response: z.object({ ok: z.literal(true) }),
  },
  startShift: { params: shiftParams, body: ShiftReport, response: z.object({ manifest: Manifest }) },
  understandChanges: {
    params: shiftParams,
    body: UnderstandChanges,
    response: z.object({ manifest: Manifest }),
  },
  endShift: { params: shiftParams, body: ShiftReport, response: z.object({ manifest: Manifest }) },
  reportStopAction: {
    params: z.object({ stopId: StopId }),
    body: StopActionReport,
    response: KeptReport.extend({ manifest: Manifest }),
  },
  takeBackAct: {
    params: z.object({ actionId: z.uuid().toLowerCase() }),
    body: TakeBack,
    response: KeptReport.extend({ manifest: Manifest }),
  },
  reportBreak: { params: ofBreak, body: ReportBreak, response: KeptReport.extend({ manifest: Manifest }) },
  askForBreak: {
    params: shiftParams,
    body: AskForBreak,
    response: z.object({ manifest: Manifest, answer: BreakAnswer }),
  },
  understandForDriver: {
    params: shiftParams,
    body: ShiftEndByDispatcher.extend({ version: z.int() }),
    response: z.object({ run: RunView }),
  },
  startShiftForDriver: {
    params: shiftParams,
    body: ShiftEndByDispatcher,
    response: z.object({ run: RunView }),
  },
  endShiftForDriver: {
    params: shiftParams,
    body: ShiftEndByDispatcher,
    response: z.object({ run: RunView }),
  },
  reportBreakForDriver: {
    params: ofBreak,
    body: ReportBreakForDriver,
    response: z.object({ run: RunView }),
  },
  askForBreakForDriver: {
    params: shiftParams,
    body: AskForBreakForDriver,
    response: z.object({ run: RunView, answer: BreakAnswer }),
  },
  checkVehicleForDriver: {
    params: shiftParams,
    body: CheckVehicleForDriver,
    response: z.object({ run: RunView }),
  },
  checkVehicle: { params: shiftParams, body: CheckVehicle, response: z.object({ manifest: Manifest }) },
  listChecks: { query: checkQuery, response: DayChecks },
  handInReport: { body: SealedReport, response: KeptReport },
  reportPosition: {
    body: PositionReport,
    response: z.object({ ok: z.literal(true), place: PositionPlace }),
  },
} as const;
