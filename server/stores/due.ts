import type { Instant } from "../../shared/time/index.ts";
import type { DueTicket, JobName, JobPayload } from "../queues/jobs.ts";

/** A job with its time. */
export interface DueRow<N extends JobName> {
  /** What waits is known by it: of one key there is one row. */
  key: string;
  /** By the service's clock. */
  at: Instant;
  job: N;
  payload: JobPayload<N>;
}

/** What has a time and waits for it. */
export interface DueStore {
  /** In place of what waited under this key before. */
  put<N extends JobName>(row: DueRow<N>): Promise<void>;
  cancel(key: string): Promise<void>;
  /**
   * Puts the jobs of what is due at `now` into the outbox, the earliest first, at most `limit`, in one statement; answers
   * how many. A row stays until its job is done: one that was handed over before `lostBefore` and is still here was lost
   * on its way, and is handed over again.
   */
  handOver(times: HandingOver, limit: number): Promise<number>;
  /** The job of this row is done. A row that was put anew meanwhile stays. */
  settle(ticket: DueTicket): Promise<void>;
}
export interface HandingOver {
  /** Service time. */
  now: Instant;
  /** Real time. */
  handedAt: Instant;
  lostBefore: Instant;
}
