import { type Kysely, sql } from "kysely";

/** What a later word may change of a trip: an act is taken back, or the way is free for a driver's version. */
const amendments = [
  ["onTheWay", "assigned"],
  ["arrived", "onTheWay"],
  ["boarded", "arrived"],
  ["completed", "boarded"],
  ["noShow", "arrived"],
  ...["arrived", "boarded", "completed", "cancelled", "noShow", "missed"].map((from) => [from, "assigned"]),
];

/**
 * Every act that a driver reports is kept, whatever the plan has become: which stops a driver ever had is remembered, and of each
 * act what the record made of it. Questions are facts; the open ones are those without an answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE stop_holders (
      stop_id uuid NOT NULL,
      shift_id uuid NOT NULL REFERENCES shifts,
      trip_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('pickup', 'dropoff')),
      since timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (stop_id, shift_id)
    );
    INSERT INTO stop_holders (stop_id, shift_id, trip_id, kind) SELECT id, shift_id, trip_id, kind FROM stops;
    CREATE INDEX stop_holders_by_trip ON stop_holders (trip_id);

    ALTER TABLE stop_events
      ADD shift_id uuid,
      ADD verdict text NOT NULL DEFAULT 'applied'
        CHECK (verdict IN ('applied', 'already', 'questioned', 'declined', 'takenBack')),
      ADD doubt text,
      ADD question_id uuid;
    UPDATE stop_events e SET shift_id = st.shift_id FROM stops st WHERE st.id = e.stop_id;
    ALTER TABLE stop_events ALTER verdict DROP DEFAULT;
    CREATE INDEX stop_events_in_question ON stop_events (shift_id, at) WHERE verdict = 'questioned';
    CREATE INDEX stop_events_by_question ON stop_events (question_id) WHERE question_id IS NOT NULL;

    CREATE INDEX facts_questions ON facts ((details->>'question'), id)
      WHERE kind IN ('question.raised', 'question.answered');
    CREATE VIEW open_questions AS
      SELECT f.* FROM facts f
      WHERE f.kind = 'question.raised' AND NOT EXISTS (
        SELECT FROM facts a WHERE a.kind = 'question.answered' AND a.details->>'question' = f.details->>'question');
  `.execute(db);
  for (const [from, to] of amendments)
    await sql`INSERT INTO trip_status_changes VALUES (${from}, ${to}) ON CONFLICT DO NOTHING`.execute(db);
}
