import { z } from "zod";
import { ShiftId, StopId } from "../ids/index.ts";
import { KeptReport, SealedReport, ShiftReport } from "./driverReports.ts";
import { Manifest, PositionPlace, PositionReport, StopActionReport, TakeBack } from "./driving.ts";
import { UnderstandChanges } from "./runChanges.ts";

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
  handInReport: { body: SealedReport, response: KeptReport },
  reportPosition: {
    body: PositionReport,
    response: z.object({ ok: z.literal(true), place: PositionPlace }),
  },
} as const;
