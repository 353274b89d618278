import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { ServiceDayText } from "./common.ts";
import { ChangeEffect } from "./dispatching.ts";
import { BreakPromise, PromiseCounts, PromiseLine } from "./promises.ts";
import { BoardTrip } from "./trips.ts";

const params = z.object({ tripId: TripId });

/** Calls about what was promised and placed. */
export const promiseCalls = {
  getPromises: { params, response: z.object({ promises: z.array(PromiseLine) }) },
  previewTakeOff: { params, response: ChangeEffect },
  breakPromise: { params, body: BreakPromise, response: z.object({ trip: BoardTrip }) },
  countPromises: {
    query: z.object({ day: ServiceDayText.optional() }),
    response: PromiseCounts.extend({ day: ServiceDayText }),
  },
} as const;
