import type { JobQueues } from "../queues/enqueue.ts";

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
  ) {}

  add(count: Count): void {
    this.counts.push(count);
  }

  /** How to learn what the other processes are about. */
  ask(others: Count): void {
    this.others = others;
  }

  readonly count = async (): Promise<number> => {
    const handedOver = [await this.outbox.countWaiting(), await this.openQueues().countUnderWay()];
    return sum([...handedOver, await this.others(), await this.countHere()]);
  };

  /** In this process alone. */
  countHere = async (): Promise<number> => sum(await Promise.all(this.counts.map((count) => count())));
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
