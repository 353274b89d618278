import { type Kysely, sql } from "kysely";

/**
 * Troubles that were seen and are not known to be gone, and whose they are: of one there is one row, so that it is taken by one. What
 * happened stands in the facts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE open_troubles (
      id text PRIMARY KEY,
      kind text NOT NULL,
      service_day date NOT NULL,
      since timestamptz NOT NULL,
      raised_at timestamptz NOT NULL,
      trip_id uuid,
      shift_id uuid,
      escalated text,
      holder_id uuid,
      held_since timestamptz,
      held_at timestamptz,
      CHECK ((holder_id IS NULL) = (held_since IS NULL) AND (holder_id IS NULL) = (held_at IS NULL))
    )`.execute(db);
}
