import { type Kysely, sql } from "kysely";

/** Weather in which the service goes on otherwise, one at a time; what it changes is a rule, who said so and why stands in the fact. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE weather_modes (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('heat', 'frost', 'ice', 'dust')),
      period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
      ended_at timestamptz,
      fact_id bigint NOT NULL REFERENCES facts,
      EXCLUDE USING gist (period WITH &&) WHERE (ended_at IS NULL)
    );
    CREATE INDEX weather_modes_by_period ON weather_modes USING gist (period)`.execute(db);
}
