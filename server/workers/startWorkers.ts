import { type Job, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import { isJobName, type JobName, jobs, type QueueName, rowOf, type SomeHandlers } from "../queues/jobs.ts";

export interface WorkersOptions {
  connection: Redis;
  prefix: string;
  /** Those that this process works on. */
  queues: readonly QueueName[];
  handlers: SomeHandlers;
  /** The job of this row of the outbox is done. */
  settle(row: number): Promise<void>;
  /** The job of this row has failed for good. */
  onDead(row: number): void;
  onFailed(job: { name: string; id: string | undefined; attempt: number }, error: Error): void;
  onError(error: Error): void;
}

/** Searches take turns on a planner's threads: several jobs at once, so that the short ones need not wait for the long ones' beginning. */
const CONCURRENCY: Record<QueueName, number> = {
  assign: 2,
  estimates: 2,
  due: 1,
  upkeep: 1,
  messages: 2, // codes that somebody waits for
  notices: 2,
  lists: 1,
  backups: 1,
  plan: 4,
};

const ANSWER_MS = 1_000;
/** A job that takes longer is returned: its lock runs out, and another worker does it anew. */
const FINISH_MS = 6_000;

/** One worker per queue; each job is parsed and handed to its one handler. */
export function startWorkers(options: WorkersOptions): { close(): Promise<void> } {
  const workers = options.queues.map((queue) => {
    const worker = new Worker(queue, (job) => doJob(options, job), {
      connection: options.connection,
      prefix: options.prefix,
      concurrency: CONCURRENCY[queue],
      // A worker that was killed is noticed, and its job taken by another, after this.
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 5,
    });
    worker.on("failed", (job, error) => {
      options.onFailed({ name: job?.name ?? queue, id: job?.id, attempt: job?.attemptsMade ?? 0 }, error);
      const row = rowOf(job?.data);
      if (row !== undefined && job?.finishedOn !== undefined) options.onDead(row);
    });
    worker.on("error", options.onError);
    return worker;
  });
  return {
    /**
     * Takes nothing new and finishes what is running. While Redis is away or hangs nothing can be reported finished: then
     * jobs are returned, and whoever takes them later finds nothing left to do.
     */
    close: async () => {
      const isAway = !(await isThere(options.connection));
      const closed = Promise.all(workers.map((worker) => worker.close(isAway)));
      await within(isAway ? ANSWER_MS : FINISH_MS, "the queues", closed).catch(() =>
        Promise.all(workers.map((worker) => worker.disconnect())),
      );
    },
  };
}

const isThere = (redis: Redis): Promise<boolean> =>
  within(
    ANSWER_MS,
    "Redis",
    redis.status === "ready" ? redis.ping() : Promise.reject(new Error("away")),
  ).then(
    () => true,
    () => false,
  );

/** Parses the job, hands it to its handler, and settles the row that it stands in: what could not be settled is done again. */
export async function doJob(
  { handlers, settle }: Pick<WorkersOptions, "handlers" | "settle">,
  job: Pick<Job, "name" | "data">,
): Promise<unknown> {
  if (!isJobName(job.name)) throw new Error(`unknown job ${job.name}`);
  const result = await run(handlers, job.name, job.data);
  const row = rowOf(job.data);
  if (row !== undefined) await settle(row);
  return result;
}

function run(handlers: SomeHandlers, name: JobName, data: unknown): Promise<unknown> {
  const handler = handlers[name] as ((payload: unknown) => Promise<unknown>) | undefined;
  if (handler === undefined) throw new Error(`this process does not work on ${name}`);
  return handler(jobs[name].payload.parse(data));
}
