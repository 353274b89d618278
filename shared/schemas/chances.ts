import { z } from "zod";
import { IsoInstant, TimeWindow } from "./common.ts";

/** How likely a promise is to be kept, by how far estimates have been off on the service's own days: 0 to 1, in hundredths. */
export const Chance = z.number().min(0).max(1);

/** What a rider reads of what comes next: the vehicle at the door, or, aboard, being there. In four of five cases it is within the range. */
export const Outlook = z.object({
  of: z.enum(["pickup", "dropoff"]),
  likely: TimeWindow,
  /** By the chance: as promised; perhaps later; more likely later than not. */
  promise: z.enum(["likely", "uncertain", "unlikely"]),
});
export type Outlook = z.infer<typeof Outlook>;

/** What dispatchers read of a stop ahead. */
export const stopChance = {
  /** That its promise is kept; left out: nothing is promised there, or nobody has looked yet. */
  chance: Chance.optional(),
  /** In four of five cases it is within. */
  likely: z.object({ from: IsoInstant, until: IsoInstant }).optional(),
};
/** Of a trip whose promise is open: that it is kept at the pickup, and at the drop-off. */
export const TripChances = z.object({ pickup: Chance.optional(), dropoff: Chance.optional() });
export type TripChances = z.infer<typeof TripChances>;
