import { type Kysely, sql } from "kysely";

/**
 * Where people are reached beside their telephone, each address brought by whoever has it. Of one that is linked no more only that it was
 * is kept. `recipient` as in notices: 'rider', or the number of a contact.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE channel_addresses (
      id uuid PRIMARY KEY,
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      recipient text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('push', 'telegram', 'whatsapp', 'email')),
      -- null: forgotten when it was unlinked
      address text,
      -- another name of the same address, such as the user id of a number
      alias text,
      proof text NOT NULL CHECK (proof IN ('code', 'browser')),
      linked_at timestamptz NOT NULL,
      -- the last message that did not get through, and the last that came from there (real time)
      failed_at timestamptz,
      heard_at timestamptz,
      ended_at timestamptz,
      ended_by text CHECK (ended_by IN ('owner', 'rider', 'staff', 'provider')),
      -- the merge of records that brought it here
      moved_by uuid,
      CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
      CHECK ((ended_at IS NULL) = (address IS NOT NULL))
    );
    CREATE UNIQUE INDEX channel_addresses_once ON channel_addresses (rider_id, recipient, channel, md5(address)) WHERE ended_at IS NULL;
    CREATE INDEX channel_addresses_by_address ON channel_addresses (channel, md5(address)) WHERE ended_at IS NULL;
    CREATE INDEX channel_addresses_by_alias ON channel_addresses (channel, alias) WHERE alias IS NOT NULL;

    -- what somebody shows to be linked: it works once
    CREATE TABLE channel_codes (
      id uuid PRIMARY KEY,
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      recipient text NOT NULL,
      channel text NOT NULL,
      code_hash text NOT NULL,
      -- of mail: the address that the code goes to, and the code until it has gone
      address text,
      sealed text,
      attempts integer NOT NULL DEFAULT 0,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    );
    CREATE INDEX channel_codes_by_hash ON channel_codes (code_hash);
    CREATE INDEX channel_codes_of_rider ON channel_codes (rider_id);

    -- how a rider wants to be told; without a row as everybody
    CREATE TABLE channel_wishes (
      rider_id uuid PRIMARY KEY REFERENCES riders ON DELETE CASCADE,
      only_safety boolean NOT NULL,
      -- preferred ones first
      channels text[] NOT NULL
    );

    -- messages that were taken: the same once more is taken no more
    CREATE TABLE taken_messages (
      provider text NOT NULL,
      message text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (provider, message)
    );
    CREATE INDEX taken_messages_at ON taken_messages (at);

    ALTER TABLE deliveries ADD COLUMN address_id uuid REFERENCES channel_addresses ON DELETE SET NULL;
    CREATE INDEX deliveries_of_address ON deliveries (address_id, queued_at) WHERE address_id IS NOT NULL;
    CREATE INDEX deliveries_by_reference ON deliveries (provider, reference) WHERE reference IS NOT NULL;
  `.execute(db);
}
