import { z } from "zod";
import { InvariantCode, SolvedHow } from "../../../shared/schemas/index.ts";
import type { DayDetails } from "../../domain/facts/dayDetails.ts";

const ofClosing = z.object({ closing: z.string() });
const ofInvariant = z.object({ code: InvariantCode });

/** What the details of the live day's facts look like. */
export const dayFactDetails: { [Kind in keyof DayDetails]: z.ZodType<DayDetails[Kind]> } = {
  "invariant.broken": ofInvariant,
  "invariant.mended": ofInvariant,
  "day.closed": ofClosing,
  "day.reopened": ofClosing,
  "trip.solvedOtherwise": z.object({ how: SolvedHow }),
};
