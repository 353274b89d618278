import { type Kysely, sql } from "kysely";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { SessionStore, StoredSession } from "../accounts.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** As `realtime/rooms.ts` names a session to whoever must not have its id. */
const name = sql`rtrim(translate(encode(sha256(convert_to(sid, 'UTF8')), 'base64'), '+/', '-_'), '=')`;

interface Row {
  name: string;
  began: number | null;
  last_call: Date;
  agent: string | null;
}

/** The rows of connect-pg-simple, by whose they are. */
export class PostgresSessionStore implements SessionStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listOf(personId: string): Promise<StoredSession[]> {
    const { rows } = await sql<Row>`
      SELECT ${name} AS name, (sess ->> 'began')::float8 AS began, sess ->> 'agent' AS agent,
        expire::timestamptz - make_interval(secs => (sess -> 'cookie' ->> 'originalMaxAge')::float8 / 1000)
          AS last_call
      FROM session WHERE sess -> 'actor' ->> 'id' = ${personId} AND expire::timestamptz > now()
      ORDER BY last_call DESC`.execute(this.db);
    return rows.map((row) => ({
      name: row.name,
      began: beganOf(row.began),
      lastCall: toInstantOf(row.last_call),
      agent: row.agent ?? undefined,
    }));
  }

  async end(personId: string, which: Parameters<SessionStore["end"]>[1] = {}): Promise<string[]> {
    const { but = null, only = null, device = null } = which;
    const { rows } = await sql<{ name: string }>`
      DELETE FROM session WHERE sess -> 'actor' ->> 'id' = ${personId}
        AND (${but}::text IS NULL OR ${name} <> ${but})
        AND (${only}::text IS NULL OR ${name} = ${only})
        AND (${device}::text IS NULL OR sess ->> 'device' = ${device})
      RETURNING ${name} AS name`.execute(this.db);
    return rows.map((row) => row.name);
  }
}

const beganOf = (ms: number | null): Instant | undefined => (ms === null ? undefined : instant(ms));
