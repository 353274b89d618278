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
export const queueNames = ["assign", "estimates", "due", "upkeep", "messages"] as const;
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
  /** What has come due is handed over; never behind other work. */
  drainDue: { queue: "due", payload: z.object({}), attempts: 1, backoff: 0 },
  /**
   * Requests whose job was lost are put in the queue again. A round of real time: what it mends is the machine's loss, which
   * a fast or a standing clock of the service has no part in.
   */
  rescueWaitingTrips: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0 },
  /** A trip that nobody served and nobody will is told so. */
  missOverdueTrip: { queue: "upkeep", payload: z.object({ tripId: TripId }), attempts: 3, backoff: 1000 },
  /** Shifts for the days that have come into sight, and the next day's turn. */
  planShifts: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
  /** A one-time code to its phone: it is good for five minutes. */
  sendCode: { queue: "messages", payload: z.object({ codeId: z.uuid() }), attempts: 4, backoff: 3000 },
  /** Old rows that nobody needs any more: their age is that of disks and laws, so real time. */
  forgetOldRows: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
} as const satisfies Record<string, JobSpec>;

export type JobName = keyof typeof jobs;
/** How often, in milliseconds of real time, the machine looks after itself. What has a time of the service is a row in `due`. */
export const rounds = {
  drainDue: 1_000,
  rescueWaitingTrips: 30_000,
  forgetOldRows: 10 * 60_000,
} as const satisfies Partial<Record<JobName, number>>;

/** Which row in `due` a job was handed over for: it is settled when the job is done. */
export const DueTicket = z.object({ key: z.string(), no: z.int() });
export type DueTicket = z.infer<typeof DueTicket>;
const Handed = z.object({ due: DueTicket });
/** undefined: the job had no time to wait for. */
export const ticketOf = (data: unknown): DueTicket | undefined => Handed.safeParse(data).data?.due;

export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]["payload"]>;
/** A job without a handler does not compile. */
export type JobHandlers = { [N in JobName]: (payload: JobPayload<N>) => Promise<unknown> };
