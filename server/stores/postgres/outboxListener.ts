import { Client } from "pg";
import { within } from "../../../shared/time/index.ts";

const LOOK_EVERY_MS = 500;
const RECONNECT_MS = 1_000;
/** A listening connection that does not answer any more is made anew. */
const ANSWER_MS = 2_500;
const GOODBYE_MS = 500;

/**
 * Hears from Postgres that a commit has put something into the outbox (LISTEN). What is told while the line is being made anew
 * is lost: whoever listens looks now and then anyway. A connection of its own: one from the pool would keep that from ending.
 */
export class OutboxListener {
  private client: Client | undefined;
  private asking: NodeJS.Timeout | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private isAsking = false;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(wake: () => void): Promise<void> {
    this.wake = wake;
    await this.listen();
    this.asking = setInterval(() => void this.ask(), LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.asking);
    clearTimeout(this.reconnecting);
    if (this.client !== undefined) await leave(this.client);
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on("notification", () => this.wake());
    client.on("error", this.onError);
    client.on("end", () => this.listenLater());
    try {
      await within(ANSWER_MS, "Postgres", client.connect());
      await within(ANSWER_MS, "Postgres", client.query("LISTEN outbox"));
      this.client = client;
      if (this.stopped) await leave(client);
    } catch (error) {
      this.onError(error);
      client.connection.stream.destroy();
      this.listenLater();
    }
  }

  private async ask(): Promise<void> {
    const { client } = this;
    if (client === undefined || this.isAsking) return;
    this.isAsking = true;
    try {
      await within(ANSWER_MS, "Postgres", client.query("SELECT 1"));
    } catch {
      client.connection.stream.destroy(); // its end follows
    } finally {
      this.isAsking = false;
    }
  }

  private listenLater(): void {
    this.client = undefined;
    clearTimeout(this.reconnecting);
    if (this.stopped) return;
    this.reconnecting = setTimeout(() => void this.listen(), RECONNECT_MS);
  }
}

async function leave(client: Client): Promise<void> {
  await within(GOODBYE_MS, "Postgres", client.end()).catch(() => client.connection.stream.destroy());
}
