import { type Kysely, sql } from "kysely";

/**
 * What the office keeps of riders: a version, so that two who change a record notice each other; where home lies, by which a contract's
 * operator is found (filled at the start); who is in hospital, has died or moved away; what entitles them, and what their contacts may do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE riders
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN district_id text,
      ADD COLUMN state text NOT NULL DEFAULT 'served' CHECK (state IN ('served', 'inHospital', 'movedAway', 'died')),
      ADD COLUMN state_from date,
      ADD COLUMN state_until date,
      ADD CONSTRAINT riders_state_dated CHECK ((state = 'served') = (state_from IS NULL)),
      ADD CONSTRAINT riders_state_ends CHECK (state_until IS NULL OR (state = 'inHospital' AND state_until >= state_from));
    CREATE INDEX riders_by_name ON riders (search_words, id);
    ALTER TABLE eligibility ADD COLUMN condition text;
    CREATE INDEX eligibility_by_end ON eligibility (upper(valid));
    ALTER TABLE guardians
      ADD COLUMN may text[] NOT NULL DEFAULT '{}' CHECK (may <@ ARRAY['book', 'beTold', 'consent']),
      ADD COLUMN consent_from date,
      ADD COLUMN consent_until date;
  `.execute(db);
}
