import { Kysely, PostgresDialect } from "kysely";
import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig, types } from "pg";
import { NoAnswerInTime, within } from "../../../shared/time/index.ts";
import { KeptPlans } from "./keptPlans.ts";
import { PostgresPulse } from "./pulse.ts";
import type { Schema } from "./schema.ts";

const DATE = 1082;
const INT8 = 20;

/** Dates stay text (`yyyy-MM-dd`: a service day, not an instant); bigint becomes a number (our counters stay far below 2^53). */
const parserOf = (oid: number, format?: "text" | "binary") => {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return Number;
  return types.getTypeParser(oid, format);
};

/** A burst of calls waits for its turn this long. That Postgres is away is known much sooner, see `WatchedPool`. */
const TURN_MS = 15_000;
/** A statement that waits for a lock or is stuck is ended by Postgres; a transaction whose process is gone, too. */
const STATEMENT_MS = 15_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
const END_MS = 1_000;

/** As many connections as asked for; no call waits on a Postgres that is away. `statementLimit` 0: none. */
export function createPool(databaseUrl: string, max = 10, statementLimit = STATEMENT_MS): WatchedPool {
  const pool = new WatchedPool(databaseUrl, {
    connectionString: databaseUrl,
    max,
    keepAlive: true,
    connectionTimeoutMillis: TURN_MS,
    statement_timeout: statementLimit,
    // Should Postgres itself not end it: the connection is given up.
    query_timeout: statementLimit === 0 ? 0 : statementLimit + 5_000,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  });
  // A lost connection tells so, and unheard that would end the process. An idle one is replaced by the next query; within a
  // transaction the next query fails, which is told to whoever runs it.
  pool.on("error", () => undefined);
  return pool;
}

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: () => void) => void;
const nothing = () => undefined;

/** "cached plan must not change result type", of a named statement only. */
const PLAN_TOO_OLD = "0A000";

/** Long reads that come again are planned once a connection. */
class KeepingClient extends Client {
  constructor(
    private readonly plans: KeptPlans,
    config?: ClientConfig,
  ) {
    super(config);
    const plain = this.query.bind(this) as (...how: unknown[]) => unknown;
    const query = (text: unknown, values?: unknown, ...others: unknown[]): unknown => {
      const name = typeof text === "string" && Array.isArray(values) ? this.plans.nameOf(text) : undefined;
      if (name === undefined) return plain(text, values, ...others);
      const answer = plain({ name, text, values }, ...others);
      if (answer instanceof Promise) answer.catch((error: { code?: string }) => this.leaveOldPlans(error));
      return answer;
    };
    this.query = query as Client["query"];
  }

  /** A migration has given a column another type: a new connection reads it. */
  private leaveOldPlans({ code }: { code?: string }): void {
    if (code === PLAN_TOO_OLD) this.connection.stream.destroy();
  }
}

/**
 * A pool that knows from `PostgresPulse` whether Postgres is there. While it is away, cut off or hanging, whoever wants a
 * connection is refused at once; when it goes away, all who wait or are at work are told within about three seconds.
 */
export class WatchedPool extends Pool {
  private readonly pulse: PostgresPulse;
  /** Those that are just being made, too. */
  private readonly open: Set<Client>;
  private readonly refusals = new Set<() => void>();

  constructor(databaseUrl: string, config: PoolConfig) {
    const open = new Set<Client>();
    const plans = new KeptPlans();
    super({
      ...config,
      Client: class extends KeepingClient {
        constructor(own?: ClientConfig) {
          super(plans, own);
          open.add(this);
          this.on("error", nothing);
          this.on("end", () => open.delete(this));
        }
      },
    });
    this.open = open;
    this.pulse = new PostgresPulse(databaseUrl, () => this.breakOff());
  }

  /** Rejects while Postgres is away. Asked from beside the pool, so a long queue of calls is no outage. */
  check(): Promise<void> {
    return this.pulse.ask();
  }

  override connect(): Promise<PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<PoolClient> | undefined {
    const client = this.take();
    if (taken === undefined) return client;
    client.then(
      (given) => taken(undefined, given, given.release),
      (error: Error) => taken(error, undefined, nothing),
    );
    return undefined;
  }

  override end(): Promise<void>;
  override end(ended: () => void): void;
  override end(ended?: () => void): Promise<void> | undefined {
    this.pulse.stop();
    const end = within(END_MS, "Postgres", super.end()).catch(() => this.breakOff());
    if (ended === undefined) return end;
    void end.then(ended);
    return undefined;
  }

  private take(): Promise<PoolClient> {
    if (this.pulse.outage !== undefined) return Promise.reject(away());
    const taking = super.connect();
    return new Promise((resolve, reject) => {
      const refuse = () => {
        reject(away());
        taking.then((client) => client.release(), nothing);
      };
      this.refusals.add(refuse);
      taking.then(resolve, reject).finally(() => this.refusals.delete(refuse));
    });
  }

  /** What hangs would never end by itself, and after the outage nobody can tell which connections still live. */
  private breakOff(): void {
    for (const client of this.open) client.connection.stream.destroy();
    for (const refuse of this.refusals) refuse();
    this.refusals.clear();
  }
}

const away = () => new NoAnswerInTime("Postgres is away");

export const createKysely = (pool: Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
