import { z } from "zod";
import { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { InvariantCode, RescueCause, SolvedHow } from "../../../shared/schemas/index.ts";
import type { DayDetails } from "../../domain/facts/dayDetails.ts";

const ofClosing = z.object({ closing: z.string() });
const ofInvariant = z.object({ code: InvariantCode });

/** What the details of the live day's facts look like. */
export const dayFactDetails: { [Kind in keyof DayDetails]: z.ZodType<DayDetails[Kind]> } = {
  "invariant.broken": ofInvariant,
  "invariant.mended": ofInvariant,
  "day.closed": ofClosing,
  "day.reopened": ofClosing,
  "run.changesMissed": z.object({ version: z.number(), since: z.string() }),
  "run.changesUnderstood": z.object({ version: z.number(), how: z.enum(["said", "acted", "gone"]) }),
  "trip.solvedOtherwise": z.object({ how: SolvedHow }),
  "trip.vehicleLost": z.object({ rescue: z.string() }),
  "trip.brokenOff": z.object({ rescue: z.string().optional(), onward: TripId.optional() }),
  "trip.resumed": z.object({ rescue: z.string() }),
  "run.rescued": z.object({
    ...{ rescue: z.string(), cause: RescueCause },
    moved: z.array(z.object({ trip: TripId, to: ShiftId })),
    onward: z.array(z.object({ trip: TripId, by: TripId, to: ShiftId })),
    left: z.array(TripId),
  }),
  "run.rescueUndone": z.object({ rescue: z.string() }),
  "lift.failed": z.object({ withdrawal: z.string(), from: z.string(), until: z.string().optional() }),
  "lift.mended": z.object({ withdrawal: z.string() }),
};
