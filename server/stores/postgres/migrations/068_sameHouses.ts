import { type Kysely, sql } from "kysely";

/** A house that turned out to be another one by another number or name: who asks by it is led there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE houses ADD COLUMN same_as uuid REFERENCES houses CHECK (same_as <> id);
    CREATE INDEX houses_same ON houses (same_as) WHERE same_as IS NOT NULL`.execute(db);
}
