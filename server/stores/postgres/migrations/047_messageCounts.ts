import { type Kysely, sql } from "kysely";

/**
 * What was sent, counted by quarters of an hour: of notices that are kept no more, and of messages that are no notices (codes, trials). Who
 * it went to is not here, so that figures and a month's spending stay when people's data goes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE message_counts (
      at timestamptz NOT NULL,
      channel text NOT NULL,
      provider text NOT NULL,
      kind text NOT NULL,
      -- '': of no trip, or of one without a vehicle
      contract_id text NOT NULL DEFAULT '',
      sent integer NOT NULL DEFAULT 0 CHECK (sent >= 0),
      delivered integer NOT NULL DEFAULT 0 CHECK (delivered >= 0),
      read integer NOT NULL DEFAULT 0 CHECK (read >= 0),
      failed integer NOT NULL DEFAULT 0 CHECK (failed >= 0),
      answered integer NOT NULL DEFAULT 0 CHECK (answered >= 0),
      -- of how many the price in tenge is known, and what those came to
      priced integer NOT NULL DEFAULT 0 CHECK (priced >= 0),
      cost numeric NOT NULL DEFAULT 0 CHECK (cost >= 0),
      PRIMARY KEY (at, channel, provider, kind, contract_id)
    );
    CREATE INDEX deliveries_by_time ON deliveries (queued_at) INCLUDE (cost, currency);
  `.execute(db);
}
