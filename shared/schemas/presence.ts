import { z } from "zod";
import { ShiftId, StaffId, TripId } from "../ids/index.ts";
import { ServiceDayText } from "./common.ts";

/** What a dispatcher has before them: a day, and on it a trip, a run, a trouble or a call. Ids only. */
export const AtDesk = z.object({
  day: ServiceDayText.optional(),
  tripId: TripId.optional(),
  shiftId: ShiftId.optional(),
  trouble: z.string().min(1).max(200).optional(),
  callId: z.string().min(1).max(100).optional(),
});
export type AtDesk = z.infer<typeof AtDesk>;

/** Somebody who has the board open, as colleagues see it: their name, and where they are. */
export const Colleague = z.object({ id: StaffId, name: z.string(), isMe: z.boolean(), at: z.array(AtDesk) });
export type Colleague = z.infer<typeof Colleague>;

/** Joined in `api.ts`. */
export const presenceShapes = {
  listColleagues: { response: z.object({ colleagues: z.array(Colleague) }) },
} as const;
