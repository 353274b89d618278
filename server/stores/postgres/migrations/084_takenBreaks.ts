import { type Kysely, sql } from "kysely";

/**
 * A break of a shift has a name of its own, the place in the run that planning has found for it (after which stop, from when on), and
 * the times at which its driver took it. Some are asked for by the driver.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE shift_breaks ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
      ADD COLUMN asked boolean NOT NULL DEFAULT false, ADD COLUMN placed_at timestamptz, ADD COLUMN placed_after uuid,
      ADD COLUMN begun_at timestamptz, ADD COLUMN ended_at timestamptz`.execute(db);
}
