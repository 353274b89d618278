import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { deedKinds, standingActs } from "../lifeCycle/deed.ts";
import { IsoInstant, TimeWindow } from "./common.ts";

export const DeedId = z.uuid().toLowerCase();

/** Something done by hand that can be undone until then. */
export const UndoableDeed = z.object({ id: DeedId, kind: z.enum(deedKinds), until: IsoInstant });
export type UndoableDeed = z.infer<typeof UndoableDeed>;

export const DeedView = UndoableDeed.extend({
  at: IsoInstant,
  /** Whether whoever asks did it. */
  own: z.boolean(),
  trips: z.array(z.object({ tripId: TripId, name: z.string() })),
  shiftId: ShiftId.optional(),
  plate: z.string().optional(),
});
export type DeedView = z.infer<typeof DeedView>;

/**
 * `blocked`: what was before cannot be any more within what everybody is promised; `canBeHad`: when the person could go instead. `acted`:
 * something has been done on it; `people`: for whom. In both nothing is done.
 */
export const DeedUndone = z.discriminatedUnion("result", [
  z.object({ result: z.literal("undone") }),
  z.object({
    result: z.literal("blocked"),
    canBeHad: z.array(z.object({ pickupWindow: TimeWindow, dropoff: IsoInstant })),
  }),
  z.object({
    result: z.literal("acted"),
    people: z.array(
      z.object({
        ...{ tripId: TripId, name: z.string(), phone: z.string(), what: z.enum(standingActs) },
        plate: z.string().optional(),
      }),
    ),
  }),
]);
export type DeedUndone = z.infer<typeof DeedUndone>;

/** Joined in `api.ts`. */
export const deedShapes = {
  listDeeds: { response: z.object({ deeds: z.array(DeedView) }) },
  undoDeed: { params: z.object({ deedId: DeedId }), response: DeedUndone },
} as const;
