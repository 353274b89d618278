import { type Kysely, sql } from "kysely";

/** A ride that was broken off goes on after all: the life cycle's `resume`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    INSERT INTO trip_status_changes (from_status, to_status) VALUES ('missed', 'boarded') ON CONFLICT DO NOTHING`.execute(
    db,
  );
}
