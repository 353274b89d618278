import { type Kysely, sql } from "kysely";

/**
 * Who leads a group: an account, somebody by name who has rung, or, without either, the rider of its first trip. Of the links that stand
 * none is a group.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE trip_links ADD COLUMN led_by uuid REFERENCES staff, ADD COLUMN leader_name text,
      ADD CONSTRAINT only_groups_are_led CHECK (kind = 'group' OR (led_by IS NULL AND leader_name IS NULL)),
      ADD CONSTRAINT one_leader CHECK (led_by IS NULL OR leader_name IS NULL);
    CREATE INDEX trip_links_by_leader ON trip_links (led_by) WHERE led_by IS NOT NULL;
  `.execute(db);
}
