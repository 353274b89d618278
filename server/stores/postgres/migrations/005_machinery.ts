import { type Kysely, sql } from "kysely";

/** What keeps the machine honest: outbox, audit, sessions, codes, the demo's clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('job', 'event')),
      name text NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      published_no bigint UNIQUE
    );
    CREATE INDEX outbox_waiting ON outbox (id) WHERE published_no IS NULL;
    CREATE SEQUENCE outbox_published AS bigint;
    CREATE FUNCTION wake_outbox_relay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('outbox', '');
      RETURN NULL;
    END $$;
    CREATE TRIGGER outbox_wakes AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_outbox_relay();

    CREATE TABLE audit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      role text NOT NULL,
      actor_id uuid,
      action text NOT NULL,
      subject_kind text NOT NULL,
      subject_id text NOT NULL
    );
    CREATE INDEX audit_by_subject ON audit (subject_kind, subject_id);
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_append_only';
    END $$;
    CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();

    CREATE TABLE session (sid varchar PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL);
    CREATE INDEX session_expire ON session (expire);
    CREATE TABLE sign_in_codes (
      phone text PRIMARY KEY,
      code_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      attempts smallint NOT NULL DEFAULT 0
    );
    CREATE TABLE demo_codes (phone text PRIMARY KEY, code text NOT NULL, issued_at timestamptz NOT NULL);
    CREATE TABLE demo_clock (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      service_now timestamptz NOT NULL,
      anchor_real timestamptz NOT NULL,
      speed double precision NOT NULL CHECK (speed > 0),
      paused boolean NOT NULL
    );
  `.execute(db);
}
