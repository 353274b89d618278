import { z } from "zod";
import { ShiftId, StopId, TripId } from "../ids/index.ts";
import { stopKinds } from "../lifeCycle/stop.ts";
import { DeviceMoment, IsoInstant, TimeWindow } from "./common.ts";

/**
 * What a driver has to know of their run anew: somebody more, somebody less, another promised time, or (`moved`) another place in the
 * order of stops.
 */
export const runChangeKinds = ["added", "gone", "retimed", "moved"] as const;

const At = { stopId: StopId, tripId: TripId, kind: z.enum(stopKinds), at: IsoInstant };

/** A stop ahead as the device has shown it to its driver, in the order of the run; `at`: when they were expected there. */
export const KnownStop = z.object({ ...At, window: TimeWindow.optional() });
export type KnownStop = z.infer<typeof KnownStop>;

/** One line for each trip where both its stops came or went. `window`: as it is now; `was`: as its driver knew it. */
export const ManifestChange = z.object({
  what: z.enum(runChangeKinds),
  ...At,
  rider: z.string(),
  place: z.string(),
  window: TimeWindow.optional(),
  was: TimeWindow.optional(),
});
export type ManifestChange = z.infer<typeof ManifestChange>;

/** The run as it was understood: its version, and the stops that were ahead. */
const understood = {
  version: z.int().min(0).max(2_147_483_647),
  stops: z.array(KnownStop).max(200),
};

/** Of a version that was understood before, or of an older one, it changes nothing. Times as in `ShiftReport`. */
export const UnderstandChanges = z.object({
  ...understood,
  at: IsoInstant.optional(),
  sentAt: IsoInstant.optional(),
});
export type UnderstandChanges = z.infer<typeof UnderstandChanges>;

/** Kept on the device like any report until the service has it. */
export const KeptUnderstood = z.object({
  actionId: z.uuid().toLowerCase(),
  shiftId: ShiftId,
  understood: z.object(understood),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptUnderstood = z.infer<typeof KeptUnderstood>;
