import { type Kysely, sql } from "kysely";

/** When a shift's vehicle was looked over last, by its driver, and what of it failed. What was said when stands in the facts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE shifts ADD COLUMN checked_at timestamptz, ADD COLUMN check_failed text[] NOT NULL DEFAULT '{}'`.execute(
    db,
  );
}
