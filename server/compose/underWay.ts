import type { JobQueues } from "../queues/enqueue.ts";
import { queueNames, workerQueues } from "../queues/jobs.ts";

type Count = () => number | Promise<number>;

/**
 * What the processes and their queues are still about, so that a simulation's clock can wait for it. Roles add what they know
 * of their own process.
 */
export class UnderWay {
  private readonly counts: Count[] = [];
  private others: Count = () => 0;

  constructor(
    private readonly outbox: { countWaiting(): Promise<number> },
    private readonly openQueues: () => JobQueues,
    private readonly plans: { hasPlanner(): Promise<boolean> },
  ) {}

  add(count: Count): void {
    this.counts.push(count);
  }

  /** How to learn what the other processes are about. */
  ask(others: Count): void {
    this.others = others;
  }

  /** 0 when nothing is; else what the first part has that has any: whoever waits looks again and again. */
  readonly count = async (): Promise<number> => {
    // What waits for planners where there are none is nobody's work.
    const worked = (await this.plans.hasPlanner()) ? queueNames : workerQueues;
    const inQueues = await this.openQueues().countUnderWay(worked);
    if (inQueues > 0) return inQueues;
    return (await this.outbox.countWaiting()) || (await this.countHere()) || this.countOthers();
  };

  /** In this process alone. */
  countHere = async (): Promise<number> => sum(await Promise.all(this.counts.map((count) => count())));

  /** In the other processes; each of them has followed the clock then. */
  countOthers = async (): Promise<number> => this.others();
}

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/** Most processes never ask for it, and then it is not there to be closed. */
export function openOnce<T>(make: () => T): { open(): T; opened(): T | undefined } {
  let made: T | undefined;
  return {
    open: () => {
      made ??= make();
      return made;
    },
    opened: () => made,
  };
}
