import { type Kysely, sql } from "kysely";

/** What institutions hand in about who comes to them regularly, and what became of it: a dispatcher makes a standing order of it or says why not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE regular_patients (
      id uuid PRIMARY KEY,
      staff_id uuid NOT NULL REFERENCES staff,
      place_id text NOT NULL,
      -- As the institution wrote them; who is meant a dispatcher says.
      name text NOT NULL,
      phone text NOT NULL,
      weekdays smallint[] NOT NULL CHECK (cardinality(weekdays) > 0),
      arrive_by integer NOT NULL CHECK (arrive_by >= 0 AND arrive_by < 86400),
      back_time integer CHECK (back_time >= 0 AND back_time < 86400),
      back_when_ready boolean NOT NULL,
      valid_from date NOT NULL,
      valid_until date,
      note text,
      request_hash text NOT NULL,
      asked_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined')),
      reason text,
      order_id uuid REFERENCES standing_orders ON DELETE SET NULL,
      CHECK ((state = 'declined') = (reason IS NOT NULL))
    );
    CREATE INDEX regular_patients_of ON regular_patients (staff_id, asked_at);
    CREATE INDEX regular_patients_open ON regular_patients (asked_at) WHERE state = 'open';
    CREATE INDEX regular_patients_by_phone ON regular_patients (phone);
  `.execute(db);
}
