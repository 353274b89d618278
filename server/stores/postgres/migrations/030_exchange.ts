import { type Kysely, sql } from "kysely";

/**
 * Lists of other offices, measured by what we have. Their rows hold what people are called, so they go with the import; what was taken over
 * stands in facts. Columns that somebody explained once are remembered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE imports (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('riders')),
      purpose text NOT NULL CHECK (purpose IN ('import', 'comparison')),
      status text NOT NULL DEFAULT 'checked'
        CHECK (status IN ('checked', 'applying', 'applied', 'undoing', 'undone', 'stale')),
      staff_id uuid NOT NULL REFERENCES staff,
      created_at timestamptz NOT NULL,
      applied_at timestamptz,
      kept integer NOT NULL DEFAULT 0,
      counts jsonb NOT NULL,
      unknown_columns text[] NOT NULL,
      CHECK (purpose = 'import' OR status = 'checked')
    );
    CREATE TABLE import_rows (
      import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
      position integer NOT NULL,
      no integer,
      outcome text NOT NULL CHECK (outcome IN ('new', 'changed', 'gone', 'unchanged', 'wrong')),
      iin text NOT NULL,
      name text NOT NULL,
      rider_id uuid,
      was jsonb,
      "is" jsonb,
      changes jsonb NOT NULL DEFAULT '[]',
      faults jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (import_id, position)
    );
    CREATE INDEX import_rows_by_iin ON import_rows (import_id, iin);
    CREATE INDEX import_rows_by_outcome ON import_rows (import_id, outcome, position);
    -- Written while the transaction that takes a list over is open, so no row of it may be the import's.
    CREATE TABLE import_progress (import_id uuid PRIMARY KEY, done integer NOT NULL);
    CREATE TABLE told_columns (
      kind text NOT NULL,
      name text NOT NULL,
      meaning text,
      PRIMARY KEY (kind, name)
    );
  `.execute(db);
}
