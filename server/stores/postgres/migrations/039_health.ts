import { type Kysely, sql } from "kysely";

/** What each process tells of itself, what became of the last tries of gateways, and since when what was seen has been so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE processes (
      id uuid PRIMARY KEY,
      role text NOT NULL CHECK (role IN ('web', 'worker', 'planner', 'all')),
      version text NOT NULL,
      host text NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      seen_at timestamptz NOT NULL DEFAULT now(),
      has_ended boolean NOT NULL DEFAULT false,
      loop_delay real NOT NULL CHECK (loop_delay >= 0),
      memory bigint NOT NULL CHECK (memory >= 0),
      memory_most bigint NOT NULL CHECK (memory_most >= 0),
      clock_off real NOT NULL,
      zone_right boolean NOT NULL,
      has_redis boolean NOT NULL,
      disks jsonb NOT NULL
    );
    CREATE TABLE gateway_tries (
      gateway text PRIMARY KEY,
      last_success timestamptz,
      failing_since timestamptz,
      CHECK (last_success IS NOT NULL OR failing_since IS NOT NULL)
    );
    CREATE TABLE health_states (
      name text PRIMARY KEY,
      state text NOT NULL CHECK (state IN ('fine', 'look', 'wrong')),
      since timestamptz NOT NULL DEFAULT now()
    );
  `.execute(db);
}
