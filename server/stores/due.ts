import type { Instant } from "../../shared/time/index.ts";
import type { JobName, JobPayload } from "../queues/jobs.ts";

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
   * how many. A row stays until its job is done (`jobs.ts`); who looks after it meanwhile is the job's own row.
   */
  handOver(times: HandingOver, limit: number): Promise<number>;
}
export interface HandingOver {
  /** Service time. */
  now: Instant;
  /** Real time. */
  handedAt: Instant;
}
