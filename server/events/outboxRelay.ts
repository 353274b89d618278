import { Client } from "pg";

/** Hands over what waits; answers how many rows that were. */
export type PublishSome = (limit: number) => Promise<number>;

const BATCH = 200;
const LOOK_EVERY_MS = 500;
const RECONNECT_MS = 1_000;

/**
 * Hands the outbox to queues and bus right after each commit: Postgres wakes it (LISTEN), and it looks every half second
 * anyway. Any number of processes may run one; a lock in the store lets one publish at a time.
 */
export class OutboxRelay {
  private listener: Client | undefined;
  private looking: NodeJS.Timeout | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly publishSome: PublishSome,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await this.listen();
    this.looking = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.looking);
    clearTimeout(this.reconnecting);
    await this.running;
    await this.listener?.end().catch(() => undefined);
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

  /** What fails is tried again at the next look. */
  private async drain(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        while ((await this.publishSome(BATCH)) === BATCH);
      }
    } catch (error) {
      this.again = false;
      this.onError(error);
    }
  }

  /** A connection of its own: a listening client taken from the pool would keep the pool from ending. */
  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on("notification", () => this.wake());
    client.on("error", this.onError);
    client.on("end", () => this.listenLater());
    try {
      await client.connect();
      await client.query("LISTEN outbox");
      this.listener = client;
      if (this.stopped) await client.end();
    } catch (error) {
      this.onError(error);
      await client.end().catch(() => undefined);
      this.listenLater();
    }
  }

  private listenLater(): void {
    this.listener = undefined;
    clearTimeout(this.reconnecting);
    if (this.stopped) return;
    this.reconnecting = setTimeout(() => void this.listen(), RECONNECT_MS);
  }
}
