import { v4 as uuid } from "uuid";
import type { Logger } from "../logger.ts";
import type { JobQueues } from "../queues/enqueue.ts";
import { restoreJobs } from "../queues/restoreJobs.ts";
import type { JobStore } from "../stores/index.ts";

/** A job of which nothing was heard for so long is looked for; whoever had it has ended by then, or the queue has it still. */
const LOST_AFTER_MS = 60_000;
/** Rounds and lost jobs are looked for every so many looks. */
const LOOKS = 5;

/**
 * Redis may be emptied, replaced or put back as it was, with or without the connection's noticing. A mark in it that Postgres knows
 * tells: where that is missing or another one, rounds start anew and all jobs that are not done are handed over again.
 */
export class QueueMemory {
  private looks = 0;
  private isLooking = false;

  constructor(
    private readonly jobs: JobStore,
    private readonly queues: JobQueues,
    private readonly logger: Pick<Logger, "warn">,
  ) {}

  /** One look at a time: one that takes long, as Redis is slow, is not joined by others. */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    await this.lookOnce().finally(() => {
      this.isLooking = false;
    });
  }

  private async lookOnce(): Promise<void> {
    if (!(await this.holds())) {
      await this.queues.restartRounds();
      await this.restore("the queues' store had lost its memory", new Date());
      return;
    }
    if (this.looks++ % LOOKS > 0) return;
    await this.queues.restartRounds();
    await this.restore("jobs were lost", new Date(Date.now() - LOST_AFTER_MS));
  }

  private async holds(): Promise<boolean> {
    const [shown, known] = [await this.queues.readMark(), await this.jobs.findMark()];
    if (shown !== undefined && shown === known) return true;
    // Marked first: what gets lost while it is being restored is seen at the next look.
    const mark = uuid();
    await this.jobs.setMark(mark);
    await this.queues.writeMark(mark);
    return false;
  }

  private async restore(why: string, before: Date): Promise<void> {
    const { again, done } = await restoreJobs(this.jobs, this.queues, before);
    if (again + done > 0) this.logger.warn({ again, done }, `${why}; handed over again`);
  }
}
