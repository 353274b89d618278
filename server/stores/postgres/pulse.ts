import { Client, DatabaseError } from "pg";
import { NoAnswerInTime, within } from "../../../shared/time/index.ts";

const BEAT_MS = 500;
/** A Postgres under heavy load answers `SELECT 1` sooner; one that hangs is known after this and a beat. */
const ANSWER_MS = 3_000;
/** A new connection costs a process and the password's hashes. */
const CONNECT_MS = 5_000;

/**
 * Asks Postgres twice a second whether it is there, by a connection of its own that no call and no lock holds up. A query
 * alone cannot tell: one that waits for a lock is slow, and all is well.
 */
export class PostgresPulse {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private asking: Promise<void> | undefined;
  private fault: Error | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly onLost: () => void,
  ) {
    void this.beat();
  }

  /** Why Postgres is away, as far as the last beat knows; undefined while it answers. */
  get outage(): Error | undefined {
    return this.fault;
  }

  /** Asks now; rejects when it is away. */
  ask(): Promise<void> {
    this.asking ??= this.look().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.drop();
  }

  private async beat(): Promise<void> {
    await this.ask().catch(() => undefined);
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.beat(), BEAT_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    try {
      await this.askTwice();
      this.fault = undefined;
    } catch (error) {
      const isNew = this.fault === undefined && !this.isStopped;
      this.fault = error instanceof Error ? error : new Error(String(error));
      if (isNew) this.onLost();
      throw error;
    }
  }

  private async askTwice(): Promise<void> {
    try {
      await this.askOnce();
    } catch (error) {
      // It answered, if only that it wants nothing of us; whoever calls is told the same.
      if (error instanceof DatabaseError) return;
      if (error instanceof NoAnswerInTime || this.isStopped) throw error;
      await this.askOnce(); // one connection was cut: that alone says nothing of the others
    }
  }

  private async askOnce(): Promise<void> {
    try {
      this.client ??= await this.connect();
      await within(ANSWER_MS, "Postgres", this.client.query("SELECT 1"));
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on("error", () => undefined); // the next question tells
    try {
      await within(CONNECT_MS, "Postgres", client.connect());
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
    return client;
  }

  /** Without a goodbye, which one that hangs would never hear. */
  private drop(): void {
    this.client?.connection.stream.destroy();
    this.client = undefined;
  }
}
