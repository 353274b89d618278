import { z } from "zod";
import { causes } from "../lifeCycle/trip.ts";
import { IsoInstant, TimeWindow } from "./common.ts";

/** Why a promise cannot be kept as it was. */
export const BreakReason = z.enum(["vehicle", "driver", "lift", "road", "clinic", "delay"]);

/** One entry of the ledger of a promise; `was`: what held before it. */
export const PromiseLine = z.object({
  at: IsoInstant,
  by: z.enum(causes),
  kind: z.enum(["given", "changed", "improved", "broken", "released", "kept", "missed"]),
  window: TimeWindow.optional(),
  latestArrival: IsoInstant.optional(),
  was: TimeWindow.optional(),
  /** Who said yes to another promise. */
  consent: z.enum(["rider", "guardian"]).optional(),
  reason: BreakReason.optional(),
  /** By how many minutes what was missed: the pickup, the arrival, the ride's length. */
  missed: z
    .object({ pickup: z.int().optional(), arrival: z.int().optional(), ride: z.int().optional() })
    .optional(),
});
export type PromiseLine = z.infer<typeof PromiseLine>;

/** Another time that nobody was asked about. */
export const BreakPromise = z.object({
  /** Later than promised. */
  minutes: z.int().min(5).max(180),
  reason: BreakReason,
  /** As it stood when it was looked at. */
  tripVersion: z.int(),
});
export type BreakPromise = z.infer<typeof BreakPromise>;

/** Trips of a day by what became of their promises. */
export const PromiseCounts = z.object({
  /** That were told one at any time. */
  given: z.int(),
  kept: z.int(),
  missed: z.int(),
  broken: z.int(),
});
export type PromiseCounts = z.infer<typeof PromiseCounts>;
