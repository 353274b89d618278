import { type Kysely, sql } from "kysely";

/**
 * Offers that are sent to who waits: `arrived_at` begins the time to answer. Of a day one at a time is out, since nothing is held for any of
 * them, and whoever is first in order is asked first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE offers ADD COLUMN sent_at timestamptz, ADD COLUMN arrived_at timestamptz,
      DROP CONSTRAINT offers_state_check,
      ADD CONSTRAINT offers_state_check CHECK (state IN ('open', 'confirmed', 'expired', 'outdated', 'refused'));
    CREATE UNIQUE INDEX offers_sent_one ON offers (service_day) WHERE state = 'open' AND sent_at IS NOT NULL;
    CREATE INDEX offers_sent_for ON offers (changes_trip) WHERE sent_at IS NOT NULL;
  `.execute(db);
}
