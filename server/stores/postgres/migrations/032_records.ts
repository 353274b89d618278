import { type Kysely, sql } from "kysely";

/**
 * Facts are sealed span by span, each seal over the one before it: whoever changes a fact past the program would have to change every
 * seal after it; budgets of contracts, by which a trip's price is told. The mark says up to which fact everything is written down whose transaction is over; see `auditSeals.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audit_mark (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      last_fact bigint NOT NULL,
      horizon text NOT NULL
    );
    CREATE TABLE audit_seals (
      no bigint PRIMARY KEY,
      after_fact bigint NOT NULL,
      last_fact bigint NOT NULL CHECK (last_fact > after_fact),
      count integer NOT NULL,
      previous bytea NOT NULL,
      hash bytea NOT NULL,
      sealed_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE audit_checks (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      seals bigint NOT NULL,
      broken_no bigint
    );
    CREATE TABLE contract_budgets (
      contract_id text NOT NULL,
      year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      tenge bigint NOT NULL CHECK (tenge >= 0),
      source text,
      PRIMARY KEY (contract_id, year)
    );
  `.execute(db);
}
