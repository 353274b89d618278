import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { stopKinds } from "../lifeCycle/stop.ts";
import { IsoInstant, TimeWindow, written } from "./common.ts";

/**
 * What a dispatcher fixes by hand: a rider with their vehicle, a vehicle with its trips, stops in their order, a stop at its
 * time. Each alone; several may hold together.
 */
export const lockKinds = ["rider", "vehicle", "order", "time"] as const;
export type LockKind = (typeof lockKinds)[number];

/** A lock that holds. */
export const LockView = z.object({
  id: z.uuid(),
  kind: z.enum(lockKinds),
  /** Of a rider or a time. */
  tripId: TripId.optional(),
  /** Of a time: at which end of the trip, and within which times service begins. */
  stop: z.enum(stopKinds).optional(),
  window: TimeWindow.optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
  until: IsoInstant,
});
export type LockView = z.infer<typeof LockView>;

/** What is to stay as it is planned now. */
const Hold = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rider"), tripId: TripId }),
  z.object({ kind: z.literal("vehicle"), shiftId: ShiftId }),
  z.object({ kind: z.literal("order"), shiftId: ShiftId }),
  z.object({
    kind: z.literal("time"),
    tripId: TripId,
    stop: z.enum(stopKinds),
    /** By how much earlier or later than planned now it may still begin. */
    leewayMinutes: z.int().min(1).max(60).default(5),
  }),
]);

/** The same `lockId` again changes nothing; another one takes the place of a lock of the same thing. */
export const SetLock = z.object({
  lockId: z.uuid().toLowerCase(),
  hold: Hold,
  reason: written().min(1).max(300),
  /** Left out: until the service day is over. */
  until: IsoInstant.optional(),
});
export type SetLock = z.infer<typeof SetLock>;
export type SetLockInput = z.input<typeof SetLock>;
