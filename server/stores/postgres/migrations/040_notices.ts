import { type Kysely, sql } from "kysely";

/**
 * Who was told what, by which channel, and what came of it. A person is told of one thing once: the key is here, so that no restart, no
 * clock and no empty queue tells it twice. Texts and numbers go with whom they are about.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE notices (
      id uuid PRIMARY KEY,
      rider_id uuid NOT NULL REFERENCES riders ON DELETE CASCADE,
      trip_id uuid REFERENCES trip_requests ON DELETE CASCADE,
      -- 'rider', or the number of a contact
      recipient text NOT NULL,
      -- what it is about: a fact, or a trip
      about text NOT NULL,
      kind text NOT NULL,
      content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
      locale text NOT NULL CHECK (locale IN ('kk', 'ru', 'en')),
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'told', 'call', 'called', 'over', 'nobody')),
      made_at timestamptz NOT NULL,
      tell_at timestamptz NOT NULL,
      state_since timestamptz NOT NULL,
      UNIQUE (rider_id, recipient, about, kind)
    );
    CREATE INDEX notices_of_trip ON notices (trip_id);
    CREATE INDEX notices_to_call ON notices (state_since) WHERE state = 'call';
    CREATE INDEX notices_newest ON notices (made_at);

    CREATE TABLE deliveries (
      id uuid PRIMARY KEY,
      notice_id uuid NOT NULL REFERENCES notices ON DELETE CASCADE,
      -- the how-manieth try: two that want to send at once cannot both
      no integer NOT NULL CHECK (no >= 1),
      channel text NOT NULL,
      provider text NOT NULL,
      state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'delivered', 'read', 'failed')),
      again boolean NOT NULL DEFAULT false,
      -- the provider failed, whomever it was to
      is_outage boolean NOT NULL DEFAULT false,
      reason text,
      reference text,
      text text NOT NULL,
      cost numeric,
      currency text,
      queued_at timestamptz NOT NULL,
      since timestamptz NOT NULL,
      sent_at timestamptz,
      delivered_at timestamptz,
      read_at timestamptz,
      UNIQUE (notice_id, no)
    );
    CREATE INDEX deliveries_by_provider ON deliveries (provider, since);

    CREATE TABLE notice_answers (
      id uuid PRIMARY KEY,
      notice_id uuid NOT NULL REFERENCES notices ON DELETE CASCADE,
      -- what the channel calls the message: the same once more is no other answer
      message text NOT NULL UNIQUE,
      text text NOT NULL,
      choice text,
      at timestamptz NOT NULL,
      -- waits for a dispatcher
      is_open boolean NOT NULL
    );
    CREATE INDEX notice_answers_of_notice ON notice_answers (notice_id);
    CREATE INDEX notice_answers_open ON notice_answers (at) WHERE is_open;
  `.execute(db);
}
