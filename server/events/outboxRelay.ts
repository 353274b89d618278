/** Hands over what waits of one kind; answers how many rows that were. */
export type PublishSome = (limit: number) => Promise<number>;

/** Says when something may wait, for as long as it is not stopped. */
export interface Wakes {
  start(wake: () => void): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 200;
const LOOK_EVERY_MS = 500;

/**
 * Hands the outbox to queues and bus right after each commit: the store wakes it, and it looks every half second anyway.
 * Any number of processes may run one; a lock in the store lets one publish at a time.
 */
export class OutboxRelay {
  private looking: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly wakes: Wakes,
    /** One after the other; what one of them cannot hand over holds up none of the others. */
    private readonly kinds: readonly PublishSome[],
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await this.wakes.start(() => this.wake());
    this.looking = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.looking);
    await this.running;
    await this.wakes.stop();
  }

  /** Something may wait. Runs at most once at a time, and once more if woken meanwhile. */
  wake(): void {
    this.again = true;
    if (this.running !== undefined || this.stopped) return;
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.again) this.wake();
    });
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      for (const publishSome of this.kinds) await this.empty(publishSome);
    }
  }

  /** What fails is tried again at the next look. */
  private async empty(publishSome: PublishSome): Promise<void> {
    try {
      while (!this.stopped && (await publishSome(BATCH)) === BATCH);
    } catch (error) {
      this.onError(error);
    }
  }
}
