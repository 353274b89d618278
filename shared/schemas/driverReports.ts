import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { DriverId, ShiftId, StopId } from "../ids/index.ts";
import { KeptBreak, KeptBreakRequest } from "./breaks.ts";
import { DeviceMoment, IsoInstant } from "./common.ts";
import { ReportVerdict, StopAction } from "./driving.ts";
import { KeptHelp } from "./help.ts";
import { KeptUnderstood } from "./runChanges.ts";
import { KeptSos } from "./sos.ts";
import { KeptMessageRead } from "./talk.ts";
import { KeptCheck } from "./vehicleChecks.ts";

/** The service has the report for good, whatever came of it: only on this word may a device forget it. */
export const KeptReport = z.object({ kept: z.literal(true), verdict: ReportVerdict });
export type KeptReport = z.infer<typeof KeptReport>;

/** What a driver did at a stop, as the device keeps it until the service has it. */
export const KeptAct = z.object({
  actionId: z.uuid().toLowerCase(),
  stopId: StopId,
  action: StopAction,
  /** This is no step: it takes back the one with this id, whose stop and action it repeats. */
  takesBack: z.uuid().toLowerCase().optional(),
  /** By the service's clock as the device had it then: for its own screen. */
  at: IsoInstant,
  done: DeviceMoment,
  point: LatLng.optional(),
});
export type KeptAct = z.infer<typeof KeptAct>;

/** That the driver began or ended the shift, kept in the same way. */
export const KeptShiftAct = z.object({
  actionId: z.uuid().toLowerCase(),
  shiftId: ShiftId,
  shiftAction: z.enum(["start", "end"]),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptShiftAct = z.infer<typeof KeptShiftAct>;

/** What a driver reports and the device keeps until the service has it. */
export const DeviceReport = z.union([
  KeptAct,
  KeptShiftAct,
  KeptHelp,
  KeptUnderstood,
  KeptBreak,
  KeptBreakRequest,
  KeptCheck,
  KeptMessageRead,
  KeptSos,
]);
export type DeviceReport = z.infer<typeof DeviceReport>;

/** When the shift began or ended, by the clock of `sentAt`, or without that by the service's; without either, now. */
export const ShiftReport = z
  .object({ at: IsoInstant.optional(), sentAt: IsoInstant.optional() })
  .prefault({});

/** A report that its author's device sealed: whoever holds the device hands it on without being able to read or change it. */
export const SealedReport = z.object({
  author: DriverId,
  /** Base64: 12 bytes of nonce, then a `DeviceReport` as JSON by AES-256-GCM under the author's report key. */
  sealed: z.base64().max(32_768),
  /** As in `StopActionReport`: by the clock of the report's `done.at`. */
  sentAt: IsoInstant,
});
