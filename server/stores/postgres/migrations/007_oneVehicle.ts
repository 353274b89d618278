import { type Kysely, sql } from "kysely";

/** Who is picked up by one vehicle is not dropped off by another. Checked at the commit, since trips are moved stop by stop. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE stops ADD CONSTRAINT stops_one_vehicle
      EXCLUDE USING gist (trip_id WITH =, shift_id WITH <>) DEFERRABLE INITIALLY DEFERRED`.execute(db);
}
