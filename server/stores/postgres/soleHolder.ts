import { Client } from "pg";
import { within } from "../../../shared/time/index.ts";

const LOOK_EVERY_MS = 3_000;
const ANSWER_MS = 2_500;
const GOODBYE_MS = 500;

/** What a process does when its turn comes, and when it is over although it lives on. */
export interface Holding {
  onTaken(): void;
  onLost(): void;
}

/**
 * Of all processes that want it, one holds the lock: until it stops, dies, or Postgres loses sight of it. Then another one
 * takes over at its next look. A connection of its own, since the lock lives as long as the connection.
 */
export class SoleHolder {
  private client: Client | undefined;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private holds = false;
  private stopped = false;

  constructor(
    private readonly where: { databaseUrl: string; lock: number; lookEveryMs?: number },
    private readonly holding: Holding,
  ) {}

  start(): void {
    this.looking = this.look();
  }

  /** Finishes what was begun, then lets the next one have its turn. */
  async stop(finish: () => Promise<void>): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await finish();
    await this.leave();
  }

  /** Postgres away is no fault here: nobody's turn comes until it is back. */
  private async look(): Promise<void> {
    try {
      this.client ??= await this.connect();
      if (!this.holds && (await this.tryLock(this.client)) && !this.stopped) {
        this.holds = true;
        this.holding.onTaken();
      }
    } catch {
      await this.leave();
      this.client = undefined;
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), this.where.lookEveryMs ?? LOOK_EVERY_MS);
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.where.databaseUrl, keepAlive: true });
    client.on("error", () => undefined); // the end follows
    client.on("end", () => this.lose(client));
    try {
      await within(ANSWER_MS, "Postgres", client.connect());
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
    return client;
  }

  private async leave(): Promise<void> {
    const { client } = this;
    if (client === undefined) return;
    await within(GOODBYE_MS, "Postgres", client.end()).catch(() => client.connection.stream.destroy());
  }

  private async tryLock(client: Client): Promise<boolean> {
    const asked = client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [this.where.lock]);
    const { rows } = await within(ANSWER_MS, "Postgres", asked);
    return rows[0]?.got === true;
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    const held = this.holds;
    this.holds = false;
    if (held && !this.stopped) this.holding.onLost();
  }
}
