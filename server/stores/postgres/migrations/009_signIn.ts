import { type Kysely, sql } from "kysely";

/**
 * Guessing is counted here rather than in Redis: what is spent by whom, which devices were signed in before, and any number of
 * one-time codes for one phone, each for the device that asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE allowances (key text PRIMARY KEY, spent_until timestamptz NOT NULL);
    CREATE INDEX allowances_by_end ON allowances (spent_until);
    CREATE TABLE known_devices (
      device uuid NOT NULL,
      account text NOT NULL,
      last_used timestamptz NOT NULL,
      PRIMARY KEY (device, account)
    );
    CREATE INDEX known_devices_by_use ON known_devices (last_used);

    ALTER TABLE sign_in_codes DROP CONSTRAINT sign_in_codes_pkey;
    ALTER TABLE sign_in_codes ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
    ALTER TABLE sign_in_codes ADD COLUMN device uuid;
    CREATE INDEX sign_in_codes_by_phone ON sign_in_codes (phone);

    ALTER TABLE demo_codes DROP CONSTRAINT demo_codes_pkey;
    ALTER TABLE demo_codes ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
    CREATE INDEX demo_codes_by_time ON demo_codes (issued_at);
  `.execute(db);
}
