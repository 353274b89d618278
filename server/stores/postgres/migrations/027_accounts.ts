import { type Kysely, sql } from "kysely";

/**
 * Accounts that are opened by a one-time link and closed again, second factors, and what a session says of its device. Whoever was
 * invited has no password until they come, a driver no PIN.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE staff ALTER COLUMN password_hash DROP NOT NULL;
    ALTER TABLE staff
      ADD COLUMN closed_at timestamptz,
      ADD COLUMN factor_sealed text,
      ADD COLUMN factor_pending text,
      ADD COLUMN factor_step bigint NOT NULL DEFAULT 0;
    ALTER TABLE drivers ALTER COLUMN pin_hash DROP NOT NULL;

    CREATE TABLE entry_links (
      hash text PRIMARY KEY,
      staff_id uuid REFERENCES staff ON DELETE CASCADE,
      driver_id uuid REFERENCES drivers ON DELETE CASCADE,
      expires_at timestamptz NOT NULL,
      CONSTRAINT entry_links_one_person CHECK (num_nonnulls(staff_id, driver_id) <= 1)
    );
    CREATE TABLE recovery_codes (
      staff_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
      code_hash text NOT NULL,
      PRIMARY KEY (staff_id, code_hash)
    );
    CREATE TABLE passkeys (
      id text PRIMARY KEY,
      staff_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
      name text NOT NULL,
      public_key text NOT NULL,
      counter bigint NOT NULL,
      added_at timestamptz NOT NULL
    );
    CREATE INDEX passkeys_by_staff ON passkeys (staff_id);
    CREATE TABLE passkey_challenges (
      challenge text PRIMARY KEY,
      staff_id uuid REFERENCES staff ON DELETE CASCADE,
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX session_by_person ON session ((sess -> 'actor' ->> 'id'));
    CREATE INDEX known_devices_by_account ON known_devices (account);
    ALTER TABLE sign_in_codes ADD COLUMN sealed text;
  `.execute(db);
}
