import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import type { Schema } from "./schema.ts";

const DATE = 1082;
const INT8 = 20;

/** Dates stay text (`yyyy-MM-dd`: a service day, not an instant); bigint becomes a number (our counters stay far below 2^53). */
const parserOf = (oid: number, format?: "text" | "binary") => {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return Number;
  return types.getTypeParser(oid, format);
};

export function createPool(databaseUrl: string, max = 10): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    // A burst of calls waits for its turn; a database that is away is noticed sooner by /readyz.
    connectionTimeoutMillis: 15_000,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  });
  // A lost connection tells so, and unheard that would end the process. An idle one is replaced by the next query; within a
  // transaction the next query fails, which is told to whoever runs it.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export const createKysely = (pool: Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
