import { type Kysely, sql } from "kysely";

/** What riders put before a person, and the answers: found by the appeal they belong to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX facts_appeals ON facts ((details->>'appeal'), id)
      WHERE kind IN ('appeal.made', 'appeal.answered')`.execute(db);
}
