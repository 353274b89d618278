import { type Kysely, sql } from "kysely";

/** How far what came was off from what was expected, on each service day: what estimates and chances are learned from. Nobody is named. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE day_spreads (
      service_day date NOT NULL,
      kind text NOT NULL CHECK (kind IN ('drive', 'fetching', 'returning', 'alighting')),
      errors real[] NOT NULL,
      noted_at timestamptz NOT NULL,
      PRIMARY KEY (service_day, kind)
    )`.execute(db);
}
