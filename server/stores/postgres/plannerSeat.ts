import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Seconds, type ServiceDay, within } from "../../../shared/time/index.ts";
import { PLANNER_LOCKS } from "./plannerLocks.ts";

const COME_AGAIN_MS = 1_000;
const LOOK_EVERY_MS = 5_000;
const ANSWER_MS = 2_500;
const GOODBYE_MS = 500;
/** Whoever waits for a day, and whoever works on one that may be waited for, looks so often. */
const TURN_MS = 100;
/** A machine that is gone without a word is noticed, and its locks are free, after about ten seconds. */
const NOTICE_GONE = "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

const day = "$1::date - '2000-01-01'::date";
const questions = {
  sits: "SELECT true AS got",
  take: `SELECT pg_try_advisory_lock(${PLANNER_LOCKS.day}, ${day}) AS got`,
  leave: `SELECT pg_advisory_unlock(${PLANNER_LOCKS.day}, ${day}) AS got`,
  want: `SELECT true AS got FROM pg_advisory_lock_shared(${PLANNER_LOCKS.wanted}, ${day})`,
  wantNoMore: `SELECT pg_advisory_unlock_shared(${PLANNER_LOCKS.wanted}, ${day}) AS got`,
  isWanted: `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${PLANNER_LOCKS.wanted}
    AND objid = (${day})::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS got`,
} as const;

/** Why work on a day was ended: somebody waits for it who may not be kept waiting. */
class GaveWay extends Error {}

type Work<T> = (signal: AbortSignal) => Promise<T>;

/**
 * A planner's place among the others. Its connection holds a lock that all planners share, by which everybody can see that there is
 * one, and one of its own for each day that it works on. Postgres frees both with the connection, so nothing has to be
 * renewed and a killed process leaves nothing behind. Who may not be kept waiting announces itself by a third lock.
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
    /** Where searches go by steps, what comes of them must not depend on when somebody else came, nor on how long that took. */
    private readonly how: { givesWay: boolean } = { givesWay: true },
  ) {}

  /** Sits down, looks now and then whether it still does, and sits down anew whenever Postgres is back. */
  async start(): Promise<void> {
    try {
      this.client ??= await this.connect();
      await this.ask(this.client, "sits");
      this.comeAgain(LOOK_EVERY_MS);
    } catch (error) {
      this.onError(error);
      this.comeAgain(COME_AGAIN_MS);
    }
  }

  /** See `PlannerNeeds`. Without a connection no day is ours. */
  readonly oneAtATime = async <T>(
    day: ServiceDay,
    work: Work<T>,
    { waits }: { waits?: Seconds } = {},
  ): Promise<T | "taken"> => {
    const { client } = this;
    if (client === undefined) return "taken";
    if (waits !== undefined) return this.waitFor(client, day, { work, waits });
    if (this.how.givesWay && (await this.ask(client, "isWanted", day))) return "taken";
    return this.take(client, day, (signal) => this.givingWay(client, day, { work, signal }));
  };

  async close(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    if (client === undefined) return;
    await within(GOODBYE_MS, "Postgres", client.end()).catch(() => client.connection.stream.destroy());
  }

  private async waitFor<T>(
    client: Client,
    day: ServiceDay,
    { work, waits }: { work: Work<T>; waits: Seconds },
  ): Promise<T | "taken"> {
    await this.ask(client, "want", day);
    try {
      const patience = this.how.givesWay ? waits * 1000 : Number.POSITIVE_INFINITY;
      for (const until = Date.now() + patience; ; await sleep(TURN_MS)) {
        const done = await this.take(client, day, work);
        if (done !== "taken" || Date.now() > until || this.client !== client) return done;
      }
    } finally {
      await this.ask(client, "wantNoMore", day).catch(this.onError); // a lost connection has freed it
    }
  }

  private async take<T>(client: Client, day: ServiceDay, work: Work<T>): Promise<T | "taken"> {
    if (this.held.has(day)) return "taken";
    const lost = new AbortController();
    this.held.set(day, lost);
    try {
      if (!(await this.ask(client, "take", day))) return "taken";
      try {
        return await work(lost.signal);
      } catch (error) {
        if (error instanceof GaveWay) return "taken";
        throw error;
      } finally {
        await this.ask(client, "leave", day).catch(this.onError);
      }
    } finally {
      this.held.delete(day);
    }
  }

  /** Ends the work as soon as somebody waits for the day. */
  private async givingWay<T>(
    client: Client,
    day: ServiceDay,
    { work, signal }: { work: Work<T>; signal: AbortSignal },
  ): Promise<T> {
    if (!this.how.givesWay) return work(signal);
    const way = new AbortController();
    const look = async () => {
      if (await this.ask(client, "isWanted", day)) way.abort(new GaveWay(`others wait for ${day}`));
    };
    const looking = setInterval(() => void look().catch(this.onError), TURN_MS);
    try {
      return await work(AbortSignal.any([signal, way.signal]));
    } finally {
      clearInterval(looking);
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true, options: NOTICE_GONE });
    client.on("error", () => undefined); // the end follows
    client.on("end", () => this.lose(client));
    try {
      await within(ANSWER_MS, "Postgres", client.connect());
      const { present } = PLANNER_LOCKS;
      await within(ANSWER_MS, "Postgres", client.query(`SELECT pg_advisory_lock_shared(${present}, 0)`));
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
    return client;
  }

  /** A connection that does not answer holds nothing that anybody can rely on: it is given up. */
  private async ask(client: Client, question: keyof typeof questions, day?: ServiceDay): Promise<boolean> {
    const asked = client.query<{ got: boolean }>(questions[question], day === undefined ? [] : [day]);
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
