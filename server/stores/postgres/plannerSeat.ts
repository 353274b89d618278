import { Client } from "pg";
import { type ServiceDay, within } from "../../../shared/time/index.ts";
import { PLANNER_LOCKS } from "./plannerLocks.ts";

const COME_AGAIN_MS = 1_000;
const LOOK_EVERY_MS = 5_000;
const ANSWER_MS = 2_500;
const GOODBYE_MS = 500;
/** A machine that is gone without a word is noticed, and its locks are free, after about ten seconds. */
const NOTICE_GONE = "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

const lockOf = "$1, $2::date - '2000-01-01'::date";

/**
 * A planner's place among the others. Its connection holds a lock that all planners share, by which everybody can see that there is
 * one, and one of its own for each day that it works on. Postgres frees both with the connection, so nothing has to be
 * renewed and a killed process leaves nothing behind.
 */
export class PlannerSeat {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Postgres would give the same connection the same lock twice. */
  private readonly held = new Map<ServiceDay, AbortController>();

  constructor(
    private readonly databaseUrl: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Sits down, looks now and then whether it still does, and sits down anew whenever Postgres is back. */
  async start(): Promise<void> {
    try {
      this.client ??= await this.connect();
      await this.ask(this.client, "SELECT true AS got");
      this.comeAgain(LOOK_EVERY_MS);
    } catch (error) {
      this.onError(error);
      this.comeAgain(COME_AGAIN_MS);
    }
  }

  /** See `PlannerNeeds`. Without a connection no day is ours. */
  readonly oneAtATime = async <T>(
    day: ServiceDay,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | "taken"> => {
    const { client } = this;
    if (client === undefined || this.held.has(day)) return "taken";
    const lost = new AbortController();
    this.held.set(day, lost);
    try {
      if (!(await this.ask(client, `SELECT pg_try_advisory_lock(${lockOf}) AS got`, day))) return "taken";
      try {
        return await work(lost.signal);
      } finally {
        // A lost connection has freed it.
        await this.ask(client, `SELECT pg_advisory_unlock(${lockOf}) AS got`, day).catch(this.onError);
      }
    } finally {
      this.held.delete(day);
    }
  };

  async close(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    if (client === undefined) return;
    await within(GOODBYE_MS, "Postgres", client.end()).catch(() => client.connection.stream.destroy());
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      options: NOTICE_GONE,
    });
    client.on("error", () => undefined); // the end follows
    client.on("end", () => this.lose(client));
    try {
      await within(ANSWER_MS, "Postgres", client.connect());
      const { present } = PLANNER_LOCKS;
      await within(ANSWER_MS, "Postgres", client.query("SELECT pg_advisory_lock_shared($1, 0)", [present]));
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
    return client;
  }

  /** A connection that does not answer holds nothing that anybody can rely on: it is given up. */
  private async ask(client: Client, question: string, day?: ServiceDay): Promise<boolean> {
    const asked = client.query<{ got: boolean }>(question, day === undefined ? [] : [PLANNER_LOCKS.day, day]);
    try {
      return (await within(ANSWER_MS, "Postgres", asked)).rows[0]?.got === true;
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    for (const lost of this.held.values()) lost.abort(new Error("the planner's connection is lost"));
    if (!this.stopped) this.comeAgain(COME_AGAIN_MS);
  }

  private comeAgain(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.start(), milliseconds);
  }
}
