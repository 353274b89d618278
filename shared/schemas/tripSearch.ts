import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { pageOf, ServiceDayText, TimeWindow, TripStatus, written } from "./common.ts";
import { LeaveOrArrive } from "./trips.ts";

const text = (most: number) => written().min(2).max(most).optional();

/** What is known of a trip that somebody asks about. Every part that is said has to fit; at least one is. */
export const FindTrips = z
  .object({
    /** Name or telephone. */
    who: text(100),
    /** Where it begins or ends, under any name of the place. */
    place: text(200),
    plate: text(20),
    from: ServiceDayText.optional(),
    until: ServiceDayText.optional(),
    statuses: z.array(TripStatus).min(1).max(TripStatus.options.length).optional(),
    ...pageOf(20),
  })
  .refine(({ offset: _, limit: __, ...asked }) => Object.values(asked).some((part) => part !== undefined), {
    error: "expected something to look for",
  });
export type FindTrips = z.infer<typeof FindTrips>;

/** As much of a trip as tells it from others; all else is in its detail. */
export const FoundTripView = z.object({
  id: TripId,
  serviceDay: ServiceDayText,
  status: TripStatus,
  riderName: z.string(),
  from: z.string(),
  to: z.string(),
  requested: LeaveOrArrive,
  /** As it was promised last. */
  window: TimeWindow.optional(),
  plate: z.string().optional(),
});
export type FoundTripView = z.infer<typeof FoundTripView>;

/** The call by which trips of any day are found. */
export const tripSearchCalls = {
  findTrips: {
    body: FindTrips,
    response: z.object({ trips: z.array(FoundTripView), total: z.int() }),
  },
} as const;
