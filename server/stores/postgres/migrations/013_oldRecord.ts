import { type Kysely, type RawBuilder, sql } from "kysely";

/** Steps of a trip: what its story called each, what the audit called it, who caused it, and the fact it is. */
const steps = [
  ["story.requested", "requestTrip", "trip.requested"],
  ["story.assigned", "assignTrip", "trip.assigned"],
  ["story.assigned", "assign", "trip.assigned"],
  ["story.notAssigned", "failToAssign", "trip.notAssigned"],
  ["story.takenOff", "unassignTrip", "trip.unassigned"],
  ["story.retried", "retryTrip", "trip.retried"],
  ["story.departed", "pickup depart", "trip.departed"],
  ["story.arrived", "pickup arrive", "trip.arrived"],
  ["story.boarded", "pickup board", "trip.boarded"],
  ["story.droppedOff", "dropoff dropOff", "trip.droppedOff"],
  ["story.noShow", "pickup noShow", "trip.noShow"],
  ["story.cancelled", "cancelTrip", "trip.cancelled"],
  ["story.refused", "refuseTrip", "trip.refused"],
  ["story.missed", "miss", "trip.missed"],
];
/** What the audit alone knew: of which subject, what it was called, and the fact it is. */
const looks = [
  ["trip", "openTrip", "trip.opened"],
  ["trip", "overrideLeadTime", "trip.leadTimeOverridden"],
  ["trip", "confirmChain", "trip.chainConfirmed"],
  ["stop", "dropoff depart", "stop.departed"],
  ["stop", "dropoff arrive", "stop.arrived"],
  ["shift", "startShift", "run.started"],
  ["shift", "endShift", "run.ended"],
  ["rider", "findRider", "rider.found"],
  ["rider", "openRider", "rider.opened"],
  ["rider", "vouchForRider", "code.vouched"],
  ...["rider", "driver", "staff"].flatMap((subject) => [
    [subject, "signIn", "person.signedIn"],
    [subject, "signOut", "person.signedOut"],
    [subject, "signInFailed", "person.signInFailed"],
  ]),
  ["unknown", "signInFailed", "person.signInFailed"],
  ["clock", "setDemoClock", "clock.set"],
];
const table = (rows: string[][]): RawBuilder<unknown> =>
  sql`json_array_elements(${JSON.stringify(rows)}::json) AS each`;

/**
 * Every line of a story and every row of the audit as facts. A row that says the same as a line gives that fact its actor and its
 * real time instead of becoming a second one; surely so only where trip, step and cause have as many rows as lines.
 */
export async function keepOldRecord(db: Kysely<unknown>): Promise<void> {
  await readStories(db);
  await readAudit(db);
  await pairThem(db);
  await writeLines(db);
  await writeRows(db);
  await keepWords(db);
  await sql`DROP TABLE old_lines, old_rows, old_pairs`.execute(db);
}

/** `kind`: null for a line in words that no fact has. */
const readStories = (db: Kysely<unknown>) =>
  sql`
    CREATE TEMP TABLE old_lines AS
    SELECT s.id, s.at, s.by, s.what, s.trip_id, t.rider_id, t.service_day, v.id AS vehicle_id, step.kind,
      row_number() OVER (PARTITION BY s.trip_id, step.kind, s.by ORDER BY s.id) AS nth
    FROM trip_story s JOIN trip_requests t ON t.id = s.trip_id
    LEFT JOIN LATERAL (SELECT DISTINCT each->>0 AS key, each->>2 AS kind FROM ${table(steps)}) step
      ON step.key = s.what->>'key' AND s.what - 'key' - 'values' = '{}' AND CASE step.kind
        WHEN 'trip.assigned' THEN s.what->'values' ?& '{plate,from,until}'
          AND (s.what->'values') - '{plate,from,until}'::text[] = '{}'
          AND NOT jsonb_path_exists(s.what, '$.values.* ? (@.type() != "string")')
        ELSE s.what->'values' = '{}' END
    LEFT JOIN vehicles v ON step.kind = 'trip.assigned' AND v.plate = s.what->'values'->>'plate'`.execute(db);

/** With the ids that each row's subject has; a stop that has left the plan since is not known any more. */
const readAudit = (db: Kysely<unknown>) =>
  sql`
    CREATE TEMP TABLE old_rows AS
    WITH named AS (
      SELECT a.id, a.at, a.actor_id, a.action, a.subject_kind, a.subject_id, a.role AS old_role,
        CASE WHEN a.role = 'admin' THEN 'administrator'
          WHEN a.role IN ('rider', 'driver', 'dispatcher', 'administrator', 'system', 'nobody') THEN a.role
          ELSE 'nobody' END AS role,
        CASE WHEN a.subject_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN a.subject_id::uuid END AS subject
      FROM audit a
    ), placed AS (
      SELECT n.*, CASE n.subject_kind WHEN 'trip' THEN t.id WHEN 'stop' THEN st.trip_id END AS trip_id,
        coalesce(t.rider_id, ts.rider_id, CASE n.subject_kind WHEN 'rider' THEN n.subject END) AS rider_id,
        coalesce(t.service_day, ts.service_day, sh.service_day) AS service_day,
        sh.id AS shift_id, sh.vehicle_id, coalesce(sh.driver_id, CASE n.subject_kind WHEN 'driver' THEN n.subject END) AS driver_id,
        CASE n.subject_kind WHEN 'staff' THEN n.subject END AS staff_id, st.id AS stop_id,
        concat_ws(' ', st.kind, n.action) AS act
      FROM named n
      LEFT JOIN stops st ON n.subject_kind = 'stop' AND st.id = n.subject
      LEFT JOIN trip_requests t ON n.subject_kind = 'trip' AND t.id = n.subject
      LEFT JOIN trip_requests ts ON ts.id = st.trip_id
      LEFT JOIN shifts sh ON sh.id = coalesce(st.shift_id, CASE n.subject_kind WHEN 'shift' THEN n.subject END)
    )
    SELECT p.*, step.kind AS step, look.kind AS look,
      CASE WHEN p.role = 'administrator' THEN 'dispatcher' ELSE p.role END AS by,
      row_number() OVER (
        PARTITION BY p.trip_id, step.kind, CASE WHEN p.role = 'administrator' THEN 'dispatcher' ELSE p.role END ORDER BY p.id
      ) AS nth
    FROM placed p
    LEFT JOIN (SELECT each->>1 AS act, each->>2 AS kind FROM ${table(steps)}) step
      ON step.act = p.act AND p.trip_id IS NOT NULL
    LEFT JOIN (SELECT each->>0 AS subject_kind, each->>1 AS act, each->>2 AS kind FROM ${table(looks)}) look
      ON look.act = p.act AND look.subject_kind = p.subject_kind
        AND (p.subject_kind IN ('unknown', 'clock') OR CASE p.subject_kind
          WHEN 'trip' THEN p.trip_id WHEN 'stop' THEN p.stop_id WHEN 'shift' THEN p.shift_id ELSE p.subject END IS NOT NULL)`.execute(
    db,
  );

const pairThem = (db: Kysely<unknown>) =>
  sql`
    CREATE TEMP TABLE old_pairs AS
    WITH lines AS (SELECT trip_id, kind, by, count(*) AS many FROM old_lines WHERE kind IS NOT NULL GROUP BY 1, 2, 3),
      audited AS (SELECT trip_id, step AS kind, by, count(*) AS many FROM old_rows WHERE step IS NOT NULL GROUP BY 1, 2, 3)
    SELECT l.id AS line_id, r.id AS row_id FROM lines JOIN audited USING (trip_id, kind, by, many)
    JOIN old_lines l USING (trip_id, kind, by) JOIN old_rows r ON (r.trip_id, r.step, r.by, r.nth) = (l.trip_id, l.kind, l.by, l.nth)`.execute(
    db,
  );

/** A rider's own trip is asked for and cancelled by nobody else of that role. */
const writeLines = (db: Kysely<unknown>) =>
  sql`
    INSERT INTO facts (kind, at, recorded_at, role, actor_id, trip_id, rider_id, shift_id, vehicle_id, driver_id, stop_id, service_day, details)
    SELECT coalesce(l.kind, 'trip.narrated'), l.at, coalesce(r.at, l.at), coalesce(r.role, l.by),
      coalesce(r.actor_id, CASE l.by WHEN 'rider' THEN l.rider_id END),
      l.trip_id, l.rider_id, r.shift_id, coalesce(r.vehicle_id, l.vehicle_id), r.driver_id, r.stop_id, l.service_day,
      CASE WHEN l.kind = 'trip.assigned' THEN jsonb_build_object('plate', l.what->'values'->'plate',
          'window', (l.what->'values') - 'plate')
        WHEN l.kind IS NULL THEN jsonb_build_object('key', l.what->'key', 'values', coalesce(l.what->'values', '{}'))
        ELSE '{}' END
    FROM old_lines l LEFT JOIN old_pairs p ON p.line_id = l.id LEFT JOIN old_rows r ON r.id = p.row_id
    ORDER BY l.id`.execute(db);

/** The rest of the audit. That somebody asked for a rider was a second row of the same transaction: the request says it. */
const writeRows = (db: Kysely<unknown>) =>
  sql`
    INSERT INTO facts (kind, at, recorded_at, role, actor_id, trip_id, rider_id, shift_id, vehicle_id, driver_id, staff_id, stop_id, service_day, details)
    SELECT coalesce(r.look, 'audit.noted'), r.at, r.at, r.role, r.actor_id, r.trip_id, r.rider_id, r.shift_id, r.vehicle_id,
      r.driver_id, r.staff_id, r.stop_id, r.service_day,
      CASE WHEN r.look IS NULL THEN jsonb_build_object('action', r.action, 'subjectKind', r.subject_kind,
          'subjectId', r.subject_id, 'role', r.old_role)
        WHEN r.subject_kind = 'unknown' THEN jsonb_build_object('account', r.subject_id)
        ELSE '{}' END
    FROM old_rows r
    WHERE NOT EXISTS (SELECT 1 FROM old_pairs p WHERE p.row_id = r.id)
      AND NOT (r.action = 'bookForRider' AND EXISTS (
        SELECT 1 FROM old_rows asked JOIN old_pairs p ON p.row_id = asked.id
        WHERE asked.step = 'trip.requested' AND asked.rider_id = r.rider_id
          AND (asked.actor_id, asked.at) = (r.actor_id, r.at)))
    ORDER BY r.id`.execute(db);

/** What somebody wrote to a cancellation or a refusal, from the trip's reason to its fact. */
const keepWords = (db: Kysely<unknown>) =>
  sql`
    INSERT INTO fact_texts (fact_id, name, text)
    SELECT DISTINCT ON (t.id) f.id, 'note', t.reason->'values'->>'note' FROM trip_requests t JOIN facts f ON f.trip_id = t.id
    WHERE (t.status, t.reason->>'key', f.kind) IN (
        ('cancelled', 'reason.cancelled', 'trip.cancelled'), ('refused', 'reason.refused', 'trip.refused'))
      AND t.reason->'values' ? 'note'
    ORDER BY t.id, f.id DESC;
    ALTER TABLE trip_requests DISABLE TRIGGER trip_status;
    UPDATE trip_requests t SET reason = jsonb_build_object('values', '{}'::jsonb, 'key', CASE
        WHEN f.kind = 'trip.refused' THEN 'reason.refusedByDispatcher'
        WHEN f.role = 'rider' THEN 'reason.cancelledByRider' ELSE 'reason.cancelledByDispatcher' END)
      FROM fact_texts x JOIN facts f ON f.id = x.fact_id WHERE f.trip_id = t.id;
    ALTER TABLE trip_requests ENABLE TRIGGER trip_status;`.execute(db);
