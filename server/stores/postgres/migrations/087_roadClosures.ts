import { type Kysely, sql } from "kysely";

/**
 * Roads and bridges that cannot be passed for some time: what is closed (a point with all around it, or a line), and what people call it.
 * Who said so and why stands in the fact.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE road_closures (
      id uuid PRIMARY KEY,
      place jsonb NOT NULL,
      label jsonb NOT NULL,
      period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period)),
      ended_at timestamptz,
      undone boolean NOT NULL DEFAULT false CHECK (NOT undone OR ended_at IS NOT NULL),
      fact_id bigint NOT NULL REFERENCES facts
    );
    CREATE INDEX road_closures_by_period ON road_closures USING gist (period)`.execute(db);
}
