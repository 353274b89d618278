import { type Kysely, sql } from "kysely";

/** For what trips a contract is, and for how many a month, from a day on; without a row for any and for as many as there is room. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE contract_conditions (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      contract_id text NOT NULL REFERENCES contracts,
      conditions jsonb NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid)),
      unverified boolean NOT NULL,
      source text,
      note text,
      changed_by uuid,
      why text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (unverified = (source IS NULL)),
      CONSTRAINT contract_conditions_once EXCLUDE USING gist (contract_id WITH =, valid WITH &&)
    )`.execute(db);
}
