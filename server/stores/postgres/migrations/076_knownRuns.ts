import { type Kysely, sql } from "kysely";

/**
 * What the driver of a run under way has understood of it: the stops that were ahead, as of which version; and since when dispatchers
 * are told that it is another now. Of runs that are under way already nothing is asked until they begin again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE shifts ADD COLUMN known_stops jsonb, ADD COLUMN known_version integer,
      ADD COLUMN changes_missed_since timestamptz`.execute(db);
}
