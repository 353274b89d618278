import { type Kysely, sql } from "kysely";

/**
 * From when on the riders of a day read which vehicle comes; what its planners may not change by themselves waits for a dispatcher;
 * and how the day stood when a planner last found nothing to gain.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE plans ADD COLUMN vehicles_told_at timestamptz, ADD COLUMN improved text;
    CREATE TABLE plan_proposals (
      id uuid PRIMARY KEY,
      service_day date NOT NULL,
      status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'declined', 'expired')),
      because text NOT NULL CHECK (because IN ('promise', 'manyChanges', 'justTold')),
      made_at timestamptz NOT NULL,
      holds_until timestamptz NOT NULL,
      routes jsonb NOT NULL
    );
    CREATE INDEX plan_proposals_by_day ON plan_proposals (service_day, made_at);
  `.execute(db);
}
