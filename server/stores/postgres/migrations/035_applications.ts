import { type Kysely, sql } from "kysely";

/**
 * Records of one person that were merged, with both as they were until that can be undone no more, and pairs that are two people for
 * sure; applications for the service, with the keys by which programs hand them in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE rider_merges (
      id uuid PRIMARY KEY,
      kept_id uuid NOT NULL,
      gone_id uuid NOT NULL,
      staff_id uuid NOT NULL,
      merged_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      undone_at timestamptz,
      trips uuid[] NOT NULL,
      kept_was jsonb,
      kept_is jsonb,
      gone_was jsonb,
      not_with jsonb,
      CHECK (kept_id <> gone_id)
    );
    CREATE INDEX rider_merges_by_kept ON rider_merges (kept_id);
    CREATE TABLE riders_apart (
      one uuid NOT NULL,
      other uuid NOT NULL,
      PRIMARY KEY (one, other),
      CHECK (one < other)
    );
    CREATE TABLE application_keys (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      key_hash text NOT NULL UNIQUE,
      made_at timestamptz NOT NULL,
      last_used_at timestamptz,
      revoked_at timestamptz
    );
    CREATE TABLE applications (
      id uuid PRIMARY KEY,
      number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      version integer NOT NULL DEFAULT 1,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'granted', 'refused')),
      way text NOT NULL CHECK (way IN ('web', 'desk', 'key')),
      key_id uuid REFERENCES application_keys,
      staff_id uuid,
      request_hash text NOT NULL,
      handed_in_at timestamptz NOT NULL,
      due date NOT NULL,
      iin text NOT NULL CHECK (iin ~ '^[0-9]{12}$'),
      name text NOT NULL,
      district_id text NOT NULL,
      category_id text,
      said jsonb NOT NULL,
      papers jsonb NOT NULL DEFAULT '[]',
      rider_id uuid,
      decided_at timestamptz,
      decided_by uuid,
      decision jsonb,
      CHECK ((way = 'key') = (key_id IS NOT NULL)),
      CHECK ((way = 'desk') = (staff_id IS NOT NULL)),
      CHECK ((state = 'open') = (decided_at IS NULL)),
      CHECK ((state = 'granted') = (rider_id IS NOT NULL))
    );
    CREATE INDEX applications_by_due ON applications (state, due, number);
    CREATE INDEX applications_by_iin ON applications (iin) WHERE state = 'open';
  `.execute(db);
}
