import { type JobState, Queue } from "bullmq";
import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import { type JobName, type JobPayload, jobs, type QueueName, queueNames, rounds } from "./jobs.ts";

const KEEP_DONE = { age: 3600, count: 1000 };
const KEEP_FAILED = { age: 7 * 24 * 3600 };

/** Rounds come for ever, and a list of those that are over would grow as long. */
const ROUND_LEAVES = { removeOnComplete: true, removeOnFail: { count: 100 } };

const WAITS: ReadonlySet<string> = new Set(["waiting", "delayed", "prioritized"]);

/** BullMQ itself waits for Redis without end. */
const ANSWER_MS = 1_000;

/** The one way into the queues. Whoever adds a job is told within a second when Redis is away. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue>;
  private readonly hasConnected: Promise<void>;

  constructor(
    private readonly connection: Redis,
    private readonly prefix: string,
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
   * `id` makes a repeat harmless: a job that is known is not added again. One that was not confirmed in time may be added all
   * the same. "covered": another one that still waits does the same.
   */
  async enqueue<N extends JobName>(
    name: N,
    payload: JobPayload<N>,
    { id, outbox }: { id: string; outbox?: number },
  ): Promise<"added" | "covered"> {
    const spec = jobs[name];
    const parsed = spec.payload.parse(payload);
    await this.isThere();
    const added = this.queueOf(name).add(name, outbox === undefined ? parsed : { ...parsed, outbox }, {
      jobId: id,
      attempts: spec.attempts,
      backoff: { type: "exponential", delay: spec.backoff },
      removeOnComplete: KEEP_DONE,
      removeOnFail: KEEP_FAILED,
      ...("deduplicate" in spec && {
        deduplication: { id: `${name}:${JSON.stringify(parsed)}`, keepLastIfActive: true },
      }),
    });
    const job = await within(ANSWER_MS, "Redis", added);
    // One that runs already may have seen an older state: then the queue keeps ours as the next.
    if (job.id === undefined || job.id === id) return "added";
    return WAITS.has(await this.stateOf(name, job.id)) ? "covered" : "added";
  }

  /** How far a job has come; "unknown": the queue has none of this id. */
  async stateOf(name: JobName, id: string): Promise<JobState | "unknown"> {
    await this.isThere();
    return within(ANSWER_MS, "Redis", this.queueOf(name).getJobState(id));
  }

  /** What was written into this Redis last; undefined in one that has lost its memory. */
  async readMark(): Promise<string | undefined> {
    await this.isThere();
    return (await within(ANSWER_MS, "Redis", this.connection.get(this.markKey))) ?? undefined;
  }

  async writeMark(mark: string): Promise<void> {
    await this.isThere();
    await within(ANSWER_MS, "Redis", this.connection.set(this.markKey, mark));
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

  /** For who shows them; read only. */
  get all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  /** How many wait, and how many have failed for good and are remembered. */
  async countByQueue(): Promise<{ queue: QueueName; waiting: number; failed: number }[]> {
    await this.isThere();
    const counted = [...this.queues].map(async ([queue, of]) => {
      const { failed = 0, ...waiting } = await of.getJobCounts("wait", "prioritized", "failed");
      return { queue, failed, waiting: Object.values(waiting).reduce((sum, count) => sum + count, 0) };
    });
    return within(ANSWER_MS, "Redis", Promise.all(counted));
  }

  async close(): Promise<void> {
    const closed = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await within(ANSWER_MS, "Redis", closed).catch(() => undefined); // then they go with their connection
  }

  /** Throws at once or within a second when Redis is away. */
  private async isThere(): Promise<void> {
    await within(ANSWER_MS, "Redis", this.hasConnected);
    if (this.connection.status !== "ready") throw new Error("Connection is closed: Redis is away");
  }

  private get markKey(): string {
    return `${this.prefix}:mark`;
  }

  private queueOf(name: JobName): Queue {
    const queue = this.queues.get(jobs[name].queue);
    if (queue === undefined) throw new Error(`no queue for ${name}`);
    return queue;
  }
}

const roundId = (name: keyof typeof rounds): string => `every-${name}`;
