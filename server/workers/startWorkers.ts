import { type Job, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { type JobHandlers, type JobName, jobs, type QueueName, queueNames } from "../queues/jobs.ts";

export interface WorkersOptions {
  connection: Redis;
  prefix: string;
  handlers: JobHandlers;
  onFailed(job: { name: string; id: string | undefined; attempt: number }, error: Error): void;
  onError(error: Error): void;
}

const CONCURRENCY: Record<QueueName, number> = { assign: 2, estimates: 2, upkeep: 1 };

/** One worker per queue; each job is parsed and handed to its one handler. */
export function startWorkers(options: WorkersOptions): { close(): Promise<void> } {
  const workers = queueNames.map((queue) => {
    const worker = new Worker(queue, (job) => handle(options.handlers, job), {
      connection: options.connection,
      prefix: options.prefix,
      concurrency: CONCURRENCY[queue],
      // A worker that was killed is noticed, and its job taken by another, after this.
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 5,
    });
    worker.on("failed", (job, error) =>
      options.onFailed({ name: job?.name ?? queue, id: job?.id, attempt: job?.attemptsMade ?? 0 }, error),
    );
    worker.on("error", options.onError);
    return worker;
  });
  return {
    /**
     * Takes nothing new and finishes what is running. While Redis is away nothing can be reported finished: then jobs are
     * returned, and whoever takes them later finds nothing left to do.
     */
    close: async () => {
      const isAway = options.connection.status !== "ready";
      await Promise.all(workers.map((worker) => worker.close(isAway)));
    },
  };
}

const isJobName = (name: string): name is JobName => name in jobs;

async function handle(handlers: JobHandlers, job: Job): Promise<unknown> {
  if (!isJobName(job.name)) throw new Error(`unknown job ${job.name}`);
  return run(handlers, job.name, job.data);
}

function run<N extends JobName>(handlers: JobHandlers, name: N, data: unknown): Promise<unknown> {
  const payload = jobs[name].payload.parse(data) as Parameters<JobHandlers[N]>[0];
  return (handlers[name] as (payload: Parameters<JobHandlers[N]>[0]) => Promise<unknown>)(payload);
}
