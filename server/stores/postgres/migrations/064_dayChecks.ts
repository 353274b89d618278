import { type Kysely, sql } from "kysely";

/** When the invariants of each open day were looked after last, and what that came to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE day_checks (
      service_day date PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      runs integer NOT NULL CHECK (runs >= 0),
      trips integer NOT NULL CHECK (trips >= 0),
      broken integer NOT NULL CHECK (broken >= 0),
      took_ms integer NOT NULL CHECK (took_ms >= 0)
    );
    -- Who asks for the troubles of all open days at once, and for what has been added to a closed one.
    CREATE INDEX IF NOT EXISTS facts_invariants ON facts (service_day, id)
      WHERE kind IN ('invariant.broken', 'invariant.mended')`.execute(db);
}
