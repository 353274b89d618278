import { type Kysely, sql } from "kysely";

/**
 * Links say what they are: what a dispatcher has linked, the ways of one person's outing, or a group with one leader; and in which order
 * their trips come. What is offered of an outing beyond its first way stands with the offer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE trip_links ADD COLUMN kind text NOT NULL DEFAULT 'linked' CHECK (kind IN ('linked', 'outing', 'group'));
    ALTER TABLE linked_trips ADD COLUMN no smallint NOT NULL DEFAULT 1 CHECK (no >= 1);
    ALTER TABLE offers ADD COLUMN onward jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(onward) = 'array');
    -- Of several ways that were asked for the first alone.
    ALTER TABLE offers ADD COLUMN first_alone boolean NOT NULL DEFAULT false;
  `.execute(db);
}
