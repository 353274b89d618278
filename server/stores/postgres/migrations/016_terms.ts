import { type Kysely, sql } from "kysely";

/**
 * Rules, categories, calendar and shift templates, each valid for some days; contracts with what is agreed besides. No two rows
 * say different things of one and the same for one day. `changed_by` and `why` are the office's to fill.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE rule_values (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      key text NOT NULL,
      value jsonb NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL,
      source text,
      note text,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (unverified = (source IS NULL)),
      CONSTRAINT rule_values_once EXCLUDE USING gist (key WITH =, valid WITH &&)
    );
    CREATE TABLE categories (
      row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL,
      name jsonb NOT NULL,
      legal_basis text NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL,
      source text,
      note text,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (unverified = (source IS NULL)),
      CONSTRAINT categories_once EXCLUDE USING gist (id WITH =, valid WITH &&)
    );
    CREATE TABLE calendar_days (
      day date PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('holiday', 'closed')),
      name jsonb NOT NULL,
      unverified boolean NOT NULL,
      source text,
      note text,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (unverified = (source IS NULL))
    );
    CREATE TABLE shift_templates (
      row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vehicle_id uuid NOT NULL REFERENCES vehicles,
      driver_id uuid NOT NULL REFERENCES drivers,
      weekdays smallint[] NOT NULL CHECK (weekdays <@ '{1,2,3,4,5,6,7}' AND cardinality(weekdays) > 0),
      starts text NOT NULL CHECK (starts ~ '^([0-2][0-9]|30):[0-5][0-9]$'),
      ends text NOT NULL CHECK (ends ~ '^([0-2][0-9]|30):[0-5][0-9]$' AND ends > starts),
      breaks jsonb NOT NULL DEFAULT '[]',
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT shift_templates_once
        EXCLUDE USING gist (vehicle_id WITH =, driver_id WITH =, starts WITH =, valid WITH &&)
    );
    ALTER TABLE contracts
      ADD COLUMN vehicle_count integer CHECK (vehicle_count >= 0),
      ADD COLUMN source text,
      ADD COLUMN note text,
      ADD COLUMN changed_by uuid,
      ADD COLUMN why text,
      ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
    CREATE TABLE seedings (
      part text PRIMARY KEY,
      region text NOT NULL,
      at timestamptz NOT NULL DEFAULT now()
    );
  `.execute(db);
}
