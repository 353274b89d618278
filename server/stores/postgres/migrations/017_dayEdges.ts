import { type Kysely, sql } from "kysely";

/** Those of whom nobody reported where they got out may turn out never to have ridden: on the way there and at the door, too. */
const legalSteps = { trip: [["boarded", "missed"]], stop: ["onTheWay", "arrived"] };

/**
 * What may be said of a ride whose end nobody reported; who of the staff said it in its driver's place (null: the driver); and a
 * quick way to what earlier days have left open.
 *
 * Trips keep their service day. None is asked for between midnight and three: hours of service ended before, and a wish outside
 * of them was refused, so that by the days that begin at three no trip is of another one than it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE stop_events DROP CONSTRAINT stop_events_action_check;
    ALTER TABLE stop_events
      ADD CONSTRAINT stop_events_action_check CHECK (action IN ('depart', 'arrive', 'board', 'dropOff', 'noShow', 'neverRode')),
      ADD told_by uuid;
    CREATE INDEX shifts_under_way ON shifts (service_day) WHERE status = 'started';
  `.execute(db);
  for (const [from, to] of legalSteps.trip)
    await sql`INSERT INTO trip_status_changes VALUES (${from}, ${to})`.execute(db);
  for (const from of legalSteps.stop)
    await sql`INSERT INTO stop_status_changes VALUES ('dropoff', ${from}, 'cancelled')`.execute(db);
}
