import { type Kysely, sql } from "kysely";

/** The manifests of all runs as they were made ready for printing last, one file for each language. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE printed_manifests (
      locale text PRIMARY KEY CHECK (locale IN ('kk', 'ru', 'en')),
      service_day date NOT NULL,
      made_at timestamptz NOT NULL,
      pages integer NOT NULL CHECK (pages >= 0),
      file bytea NOT NULL
    )`.execute(db);
}
