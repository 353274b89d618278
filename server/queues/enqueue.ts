import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { type JobName, type JobPayload, jobs, type QueueName, queueNames } from "./jobs.ts";

const KEEP_DONE = { age: 3600, count: 1000 };
const KEEP_FAILED = { age: 7 * 24 * 3600 };

/** The one way into the queues. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue>;

  constructor(connection: Redis, prefix: string) {
    this.queues = new Map(queueNames.map((name) => [name, new Queue(name, { connection, prefix })]));
  }

  /** `jobId` makes a repeat harmless: a job that is known is not added again. */
  async enqueue<N extends JobName>(name: N, payload: JobPayload<N>, jobId: string): Promise<void> {
    const spec = jobs[name];
    const parsed = spec.payload.parse(payload);
    await this.queueOf(name).add(name, parsed, {
      jobId,
      attempts: spec.attempts,
      backoff: { type: "exponential", delay: spec.backoff },
      removeOnComplete: KEEP_DONE,
      removeOnFail: KEEP_FAILED,
      ...("deduplicate" in spec && {
        deduplication: { id: `${name}:${JSON.stringify(parsed)}`, keepLastIfActive: true },
      }),
    });
  }

  /** Makes a job come again every `every` milliseconds, once for all processes. */
  async repeat(name: JobName, every: number): Promise<void> {
    await this.queueOf(name).upsertJobScheduler(`every-${name}`, { every }, { name, data: {} });
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(name: JobName): Queue {
    const queue = this.queues.get(jobs[name].queue);
    if (queue === undefined) throw new Error(`no queue for ${name}`);
    return queue;
  }
}
