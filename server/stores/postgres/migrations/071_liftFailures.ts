import { type Kysely, sql } from "kysely";

/** Of a vehicle its lift alone may be what is not to be counted on: it goes on with those who need none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE withdrawals ADD COLUMN lift boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT withdrawals_lift_of_vehicle CHECK (NOT lift OR vehicle_id IS NOT NULL)`.execute(db);
}
