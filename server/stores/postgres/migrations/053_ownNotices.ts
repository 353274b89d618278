import { type Kysely, sql } from "kysely";

/** Whose it is: one of the three. `person_id`: whichever it is, so that all are found and counted alike. */
const owned = (table: string) => sql`
  ALTER TABLE ${sql.table(table)} ALTER COLUMN rider_id DROP NOT NULL,
    ADD COLUMN driver_id uuid REFERENCES drivers ON DELETE CASCADE,
    ADD COLUMN staff_id uuid REFERENCES staff ON DELETE CASCADE,
    ADD COLUMN person_id uuid GENERATED ALWAYS AS (coalesce(rider_id, driver_id, staff_id)) STORED,
    ADD CHECK (num_nonnulls(rider_id, driver_id, staff_id) = 1)`;

/**
 * Drivers and staff are told of their own work as riders are of their trips: by addresses that they have linked. `recipient` is their role.
 * `seen_version`: as of which version its driver's device has shown a run; `watched_at`: when somebody last had the board open, in real time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE channel_wishes DROP CONSTRAINT channel_wishes_pkey`.execute(db);
  for (const table of ["notices", "channel_addresses", "channel_codes", "channel_wishes"])
    await owned(table).execute(db);
  await sql`
    ALTER TABLE notices DROP CONSTRAINT notices_rider_id_recipient_about_kind_key;
    CREATE UNIQUE INDEX notices_once ON notices (person_id, recipient, about, kind);
    CREATE INDEX notices_of_rider ON notices (rider_id) WHERE rider_id IS NOT NULL;

    DROP INDEX channel_addresses_once;
    CREATE UNIQUE INDEX channel_addresses_once ON channel_addresses (person_id, recipient, channel, md5(address)) WHERE ended_at IS NULL;
    CREATE INDEX channel_addresses_of_person ON channel_addresses (person_id);
    CREATE INDEX channel_codes_of_person ON channel_codes (person_id);
    ALTER TABLE channel_wishes ADD PRIMARY KEY (person_id);

    ALTER TABLE shifts ADD COLUMN seen_version integer;
    ALTER TABLE staff ADD COLUMN watched_at timestamptz;
  `.execute(db);
}
