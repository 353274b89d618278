import type { JobQueues } from "../queues/enqueue.ts";

type Count = () => number | Promise<number>;

/** What this process and its queues are still about, so that a simulation's clock can wait for it. Roles add what they know. */
export class UnderWay {
  private readonly counts: Count[] = [];

  constructor(
    private readonly outbox: { countWaiting(): Promise<number> },
    private readonly openQueues: () => JobQueues,
  ) {}

  add(count: Count): void {
    this.counts.push(count);
  }

  readonly count = async (): Promise<number> => {
    const counted = [await this.outbox.countWaiting(), await this.openQueues().countUnderWay()];
    for (const count of this.counts) counted.push(await count());
    return counted.reduce((sum, each) => sum + each, 0);
  };
}

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
