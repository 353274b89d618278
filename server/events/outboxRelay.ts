import { Client } from "pg";
import { within } from "../../shared/time/index.ts";

/** Hands over what waits of one kind; answers how many rows that were. */
export type PublishSome = (limit: number) => Promise<number>;

const BATCH = 200;
const LOOK_EVERY_MS = 500;
const RECONNECT_MS = 1_000;
/** A listening connection that does not answer any more is made anew. */
const ANSWER_MS = 2_500;
const GOODBYE_MS = 500;

/**
 * Hands the outbox to queues and bus right after each commit: Postgres wakes it (LISTEN), and it looks every half second
 * anyway. Any number of processes may run one; a lock in the store lets one publish at a time.
 */
export class OutboxRelay {
  private listener: Client | undefined;
  private looking: NodeJS.Timeout | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isAsking = false;
  private again = false;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    /** One after the other; what one of them cannot hand over holds up none of the others. */
    private readonly kinds: readonly PublishSome[],
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await this.listen();
    this.looking = setInterval(() => {
      this.wake();
      void this.askListener();
    }, LOOK_EVERY_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.looking);
    clearTimeout(this.reconnecting);
    await this.running;
    if (this.listener !== undefined) await leave(this.listener);
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

  /** A connection of its own: a listening client taken from the pool would keep the pool from ending. */
  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on("notification", () => this.wake());
    client.on("error", this.onError);
    client.on("end", () => this.listenLater());
    try {
      await within(ANSWER_MS, "Postgres", client.connect());
      await within(ANSWER_MS, "Postgres", client.query("LISTEN outbox"));
      this.listener = client;
      if (this.stopped) await leave(client);
    } catch (error) {
      this.onError(error);
      client.connection.stream.destroy();
      this.listenLater();
    }
  }

  private async askListener(): Promise<void> {
    const { listener } = this;
    if (listener === undefined || this.isAsking) return;
    this.isAsking = true;
    try {
      await within(ANSWER_MS, "Postgres", listener.query("SELECT 1"));
    } catch {
      listener.connection.stream.destroy(); // its end follows
    } finally {
      this.isAsking = false;
    }
  }

  private listenLater(): void {
    this.listener = undefined;
    clearTimeout(this.reconnecting);
    if (this.stopped) return;
    this.reconnecting = setTimeout(() => void this.listen(), RECONNECT_MS);
  }
}

async function leave(client: Client): Promise<void> {
  await within(GOODBYE_MS, "Postgres", client.end()).catch(() => client.connection.stream.destroy());
}
