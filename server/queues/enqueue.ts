import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import { type JobName, type JobPayload, jobs, type QueueName, queueNames, rounds, ticketOf } from "./jobs.ts";

const KEEP_DONE = { age: 3600, count: 1000 };
const KEEP_FAILED = { age: 7 * 24 * 3600 };

/** Rounds come for ever, and a list of those that are over would grow as long. */
const ROUND_LEAVES = { removeOnComplete: true, removeOnFail: { count: 100 } };

/** BullMQ itself waits for Redis without end. */
const ANSWER_MS = 1_000;

/** The one way into the queues. Whoever adds a job is told within a second when Redis is away. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue>;
  private readonly hasConnected: Promise<void>;

  constructor(
    private readonly connection: Redis,
    prefix: string,
    onError: (error: Error) => void,
  ) {
    this.queues = new Map(queueNames.map((name) => [name, new Queue(name, { connection, prefix })]));
    // Without a listener, a lost connection would end the process.
    for (const queue of this.queues.values()) queue.on("error", onError);
    this.hasConnected = new Promise((resolve) => {
      if (connection.status === "ready") resolve();
      connection.once("ready", resolve);
    });
  }

  /**
   * `jobId` makes a repeat harmless: a job that is known is not added again. One that was not confirmed in time may be
   * added all the same. One that was handed over for a due row leaves nothing behind when it fails for good, so that it can
   * be handed over again.
   */
  async enqueue<N extends JobName>(name: N, payload: JobPayload<N>, jobId: string): Promise<void> {
    const spec = jobs[name];
    const parsed = spec.payload.parse(payload);
    await within(ANSWER_MS, "Redis", this.hasConnected);
    if (this.connection.status !== "ready") throw new Error("Connection is closed: Redis is away");
    const due = ticketOf(payload);
    const added = this.queueOf(name).add(name, due === undefined ? parsed : { ...parsed, due }, {
      jobId,
      attempts: spec.attempts,
      backoff: { type: "exponential", delay: spec.backoff },
      removeOnComplete: KEEP_DONE,
      removeOnFail: due === undefined ? KEEP_FAILED : true,
      ...("deduplicate" in spec && {
        deduplication: { id: `${name}:${JSON.stringify(parsed)}`, keepLastIfActive: true },
      }),
    });
    await within(ANSWER_MS, "Redis", added);
  }

  /** Makes the jobs of the rounds come again and again, once for all processes. Saying so twice changes nothing. */
  async startRounds(): Promise<void> {
    await this.endOtherRounds();
    for (const name of Object.keys(rounds) as (keyof typeof rounds)[]) await this.startRound(name);
  }

  /** Rounds of an earlier version, whose jobs nobody handles any more. */
  private async endOtherRounds(): Promise<void> {
    const known = Object.keys(rounds).map((name) => `every-${name}`);
    for (const queue of this.queues.values()) {
      for (const { key } of await queue.getJobSchedulers())
        if (!known.includes(key)) await queue.removeJobScheduler(key);
    }
  }

  /** Starts those rounds again that a Redis without its data has forgotten; the others go on undisturbed. */
  async restartRounds(): Promise<void> {
    for (const name of Object.keys(rounds) as (keyof typeof rounds)[]) {
      if ((await this.queueOf(name).getJobScheduler(roundId(name))) === undefined)
        await this.startRound(name);
    }
  }

  private async startRound(name: keyof typeof rounds): Promise<void> {
    const every = rounds[name];
    await this.queueOf(name).upsertJobScheduler(
      roundId(name),
      { every },
      { name, data: {}, opts: ROUND_LEAVES },
    );
  }

  /** Jobs of some queues that wait, run or will be tried again; the next turns of the rounds are none of them. */
  async countUnderWay(of: readonly QueueName[]): Promise<number> {
    const roundQueues = new Set<QueueName>(
      (Object.keys(rounds) as (keyof typeof rounds)[]).map((name) => jobs[name].queue),
    );
    const counts = await Promise.all(
      [...this.queues].map(async ([name, queue]) => {
        if (!of.includes(name)) return 0;
        const { delayed = 0, ...now } = await queue.getJobCounts("wait", "active", "prioritized", "delayed");
        const begun = Object.values(now).reduce((sum, count) => sum + count, 0);
        return begun + (roundQueues.has(name) ? 0 : delayed);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    const closed = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await within(ANSWER_MS, "Redis", closed).catch(() => undefined); // then they go with their connection
  }

  private queueOf(name: JobName): Queue {
    const queue = this.queues.get(jobs[name].queue);
    if (queue === undefined) throw new Error(`no queue for ${name}`);
    return queue;
  }
}

const roundId = (name: keyof typeof rounds): string => `every-${name}`;
