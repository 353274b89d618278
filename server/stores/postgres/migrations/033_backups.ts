import { type Kysely, sql } from "kysely";

/** What was backed up, and what came of putting it back for a trial; where and by which key is no row's to say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE backups (
      id text PRIMARY KEY,
      way text NOT NULL CHECK (way IN ('folder', 'dump')),
      started_at timestamptz NOT NULL,
      until timestamptz NOT NULL CHECK (until >= started_at),
      bytes bigint NOT NULL CHECK (bytes > 0)
    );
    CREATE TABLE backup_rehearsals (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      began_at timestamptz NOT NULL,
      ended_at timestamptz NOT NULL CHECK (ended_at >= began_at),
      backup_id text,
      restored_until timestamptz,
      trips integer CHECK (trips >= 0),
      facts bigint CHECK (facts >= 0),
      fault text CHECK (fault ~ '^[a-z]+[.][a-zA-Z]+$'),
      fault_values jsonb CHECK ((fault IS NULL) = (fault_values IS NULL))
    );
  `.execute(db);
}
