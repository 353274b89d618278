import { type Kysely, sql } from "kysely";

/** How long boarding, alighting and dialysis took on the service's own days, by whom and where; and what people say instead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE learned_times (
      kind text NOT NULL CHECK (kind IN ('rider', 'aid', 'entrance', 'place')),
      subject text NOT NULL,
      part text NOT NULL CHECK (part IN ('boarding', 'alighting', 'stay')),
      usual double precision NOT NULL CHECK (usual > 0),
      enough double precision NOT NULL CHECK (enough >= usual),
      count integer NOT NULL CHECK (count > 0),
      until date NOT NULL,
      PRIMARY KEY (kind, subject, part),
      CHECK ((part = 'stay') = (kind = 'place'))
    );
    CREATE TABLE told_times (
      kind text NOT NULL CHECK (kind IN ('rider', 'aid', 'entrance', 'place')),
      subject text NOT NULL,
      part text NOT NULL CHECK (part IN ('boarding', 'alighting', 'stay')),
      -- null: by the rules alone
      value double precision CHECK (value > 0),
      reason text NOT NULL,
      told_at timestamptz NOT NULL,
      PRIMARY KEY (kind, subject, part),
      CHECK ((part = 'stay') = (kind = 'place'))
    )`.execute(db);
}
