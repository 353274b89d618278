import { z } from "zod";
import { ShiftId, TripId } from "../../shared/ids/index.ts";

interface JobSpec {
  queue: QueueName;
  payload: z.ZodObject;
  attempts: number;
  /** Milliseconds before the first retry; doubles with each. */
  backoff: number;
  /** A job of this kind with the same payload that still waits makes another one needless. */
  deduplicate?: true;
}
export const queueNames = ["assign", "estimates", "upkeep"] as const;
export type QueueName = (typeof queueNames)[number];

/** Every job on one page. Jobs carry ids, never objects, and may run twice without harm. */
export const jobs = {
  assignTrip: { queue: "assign", payload: z.object({ tripId: TripId }), attempts: 8, backoff: 250 },
  refreshEstimates: {
    queue: "estimates",
    payload: z.object({ shiftId: ShiftId }),
    attempts: 3,
    backoff: 1000,
    deduplicate: true,
  },
  /** Requests whose job was lost are put in the queue again. */
  rescueWaitingTrips: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0 },
  /** Trips that nobody served and nobody will are told so. */
  missOverdueTrips: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0 },
  /** Shifts for the days that have come into sight. */
  planShifts: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
  /** Old rows that nobody needs any more. */
  forgetOldRows: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
} as const satisfies Record<string, JobSpec>;

export type JobName = keyof typeof jobs;
/** How often, in milliseconds, what comes by itself comes again. */
export const rounds = {
  rescueWaitingTrips: 30_000,
  missOverdueTrips: 30_000,
  planShifts: 10 * 60_000,
  forgetOldRows: 10 * 60_000,
} as const satisfies Partial<Record<JobName, number>>;

export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]["payload"]>;
/** A job without a handler does not compile. */
export type JobHandlers = { [N in JobName]: (payload: JobPayload<N>) => Promise<unknown> };
