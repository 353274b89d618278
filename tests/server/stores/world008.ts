import pg from "pg";
import { daysOf } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { stableId } from "../../../server/regions/stableId.ts";
import { hashSecret } from "../../../server/secrets.ts";
import { planShifts, putRegion } from "../../../server/services/fleet/index.ts";
import { PostgresMasterStore } from "../../../server/stores/postgres/masterStore.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { atLocalTime, hours, instant, serviceDayOf, toIso } from "../../../shared/time/index.ts";
import { packTerms } from "../../support/packTerms.ts";
import { recordSql } from "./record008.ts";

export const RIDER = { id: stableId("upgrade rider"), phone: "+77000009001", name: "Synthetic Rider" };
export const STATUSES = [
  ...["requested", "unassigned", "assigned", "onTheWay", "arrived", "boarded"],
  ...["completed", "noShow", "cancelled", "refused", "missed"],
] as const;
export const tripOf = (status: string): string => stableId(`upgrade trip ${status}`);
/** What is promised, where it is not what was given. */
const PROMISES: Partial<Record<string, string>> = {
  ...{ requested: "pending", unassigned: "released", noShow: "released", cancelled: "released" },
};
/** How far the pickup has come in a trip that is in the plan. */
const PICKUPS = { assigned: "planned", onTheWay: "onTheWay", arrived: "arrived", boarded: "done" } as const;

const depotOf = (vehicleId: string) => {
  const vehicle = kyzylorda.vehicles.find(({ id }) => id === vehicleId);
  const depot = kyzylorda.depots.find(({ id }) => id === vehicle?.depotId);
  if (depot === undefined) throw new Error("a vehicle of the region has no depot");
  return { point: depot.point, label: depot.label.kk };
};
const ID = (name: string) => `'${stableId(`upgrade ${name}`)}'`;
const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`;
const place = (index: number) => {
  const found = kyzylorda.places.filter(({ kind }) => kind === "polyclinic")[index];
  if (found === undefined) throw new Error("the region has too few polyclinics");
  return json({ point: found.point, label: found.name.ru, placeId: found.id });
};

/**
 * A small world as the program of migration 008 left it, in its own columns: the fleet, one rider with a trip in each status,
 * a driver in the middle of a shift, codes, a session, news that waits. Written with SQL of then, not with the code of now.
 */
export async function fillWorld008(databaseUrl: string): Promise<void> {
  const now = atLocalTime(
    serviceDayOf(instant(Date.now()), daysOf(kyzylorda)),
    hours(10),
    kyzylorda.timeZone,
  );
  await putFleet(databaseUrl, now);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(peopleSql());
  await client.query(tripsSql(toIso(now), serviceDayOf(now, daysOf(kyzylorda))));
  await client.query(machinerySql(toIso(now)));
  await client.query(recordSql(toIso(now)));
  await client.end();
}

/**
 * Districts, operators, vehicles, drivers and shifts have not changed since; of contracts the store writes what there was then. The
 * shifts were the pack's.
 */
async function putFleet(databaseUrl: string, now: ReturnType<typeof instant>): Promise<void> {
  const kysely = createKysely(createPool(databaseUrl, 2));
  const driverPinHash = await hashSecret("2580");
  const master = new PostgresMasterStore(kysely);
  await putRegion({ master, region: kyzylorda, driverPinHash, staff: [], riders: [] });
  const templates = kyzylorda.shifts.map((template) => ({ ...template, depot: depotOf(template.vehicleId) }));
  await planShifts({
    master: {
      listShiftTemplates: async () => templates,
      listWork: async () => [],
      putShifts: (shifts) => master.putShifts(shifts),
    },
    due: { put: async () => undefined }, // there was no such table
    ...{ termsOn: packTerms(), dayRules: daysOf(kyzylorda), now, stableId },
  });
  await kysely.destroy();
}

const peopleSql = () => `
  INSERT INTO riders (id, iin, name, phone, locale, aid, home, demo) VALUES
    ('${RIDER.id}', '500101000001', '${RIDER.name}', '${RIDER.phone}', 'ru', 'wheelchair', ${place(0)}, true);
  INSERT INTO eligibility (rider_id, category_id, legal_basis, valid)
    VALUES ('${RIDER.id}', '${kyzylorda.categories[0]?.id}', 'made up', daterange('2020-01-01', NULL));
  INSERT INTO guardians VALUES ('${RIDER.id}', 0, 'Synthetic Guardian', '+77000009002');`;

const tripsSql = (now: string, day: string) => `
  ALTER TABLE trip_requests DISABLE TRIGGER USER;
  ${STATUSES.map(
    (status, index) => `
  INSERT INTO trip_requests (id, version, rider_id, service_day, status, pickup, dropoff, requested_kind, requested_time,
    companions, aid, assistance, purpose, note, priority_class, requested_at, booked_by, reason)
  VALUES ('${tripOf(status)}', 3, '${RIDER.id}', '${day}', '${status}', ${place(0)}, ${place(1)}, 'leaveAt',
    '${now}'::timestamptz + interval '${index} hours', 1, 'wheelchair', 'door', 'work', 'as it was', 3,
    '${now}', 'rider', NULL);
  INSERT INTO trip_story (trip_id, at, what, by) VALUES ('${tripOf(status)}', '${now}', '{"key": "story.requested", "values": {}}', '${status === "refused" ? "dispatcher" : "rider"}');
  INSERT INTO promises VALUES ('${tripOf(status)}', '${PROMISES[status] ?? "given"}', tstzrange('${now}', '${now}'::timestamptz + interval '15 minutes'),
    '${now}'::timestamptz + interval '1 hour', 3600, '${now}');`,
  ).join("")}
  ALTER TABLE trip_requests ENABLE TRIGGER USER;
  CREATE TEMP TABLE on_shift AS SELECT s.id, s.vehicle_id, s.driver_id FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id
    WHERE s.service_day = '${day}' AND s.period @> '${now}'::timestamptz AND v.lift ORDER BY s.id LIMIT 1;
  UPDATE shifts SET status = 'started', started_at = '${now}', version = version + 1 WHERE id = (SELECT id FROM on_shift);
  INSERT INTO plans VALUES ('${day}', 7);
  ${Object.entries(PICKUPS)
    .map(
      ([status, pickup], index) => `
  INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated, status, done_at)
  SELECT gen_random_uuid(), '${tripOf(status)}', kind, on_shift.id, ${index * 2} + place, '${now}', '${now}',
    CASE kind WHEN 'pickup' THEN '${pickup}' ELSE 'planned' END,
    CASE WHEN kind = 'pickup' AND '${pickup}' = 'done' THEN '${now}'::timestamptz END
  FROM on_shift, (VALUES ('pickup', 1), ('dropoff', 2)) AS visits (kind, place);`,
    )
    .join("")}
  INSERT INTO stop_events SELECT ${ID("act")}, stops.id, driver_id, 'depart', '${now}', '${now}', NULL
    FROM on_shift, stops WHERE trip_id = '${tripOf("onTheWay")}' AND kind = 'pickup';
  INSERT INTO positions SELECT vehicle_id, '${now}'::timestamptz - n * interval '30 seconds', 44.84, 65.5, 90, 8
    FROM on_shift, generate_series(1, 20) AS n;
  INSERT INTO idempotency_keys VALUES ('${RIDER.id}', 'a-key', 'a hash', '${tripOf("requested")}');`;

const machinerySql = (now: string) => `
  INSERT INTO sign_in_codes VALUES ('${RIDER.phone}', 'a hash', now() + interval '5 minutes', 1);
  INSERT INTO demo_codes VALUES ('${RIDER.phone}', '123456', now());
  INSERT INTO demo_clock VALUES (true, '${now}', now(), 1, true);
  INSERT INTO session VALUES ('a-session', '{"cookie": {}, "actor": {"role": "rider", "id": "${RIDER.id}"}}', now() + interval '1 hour');
  INSERT INTO outbox (kind, name, payload, published_no)
    VALUES ('event', 'clock.changed', '{}', nextval('outbox_published'));
  INSERT INTO outbox (kind, name, payload) VALUES
    ('job', 'assignTrip', '{"tripId": "${tripOf("requested")}"}'),
    ('event', 'trip.changed', '{"tripId": "${tripOf("requested")}", "riderId": "${RIDER.id}", "serviceDay": "2026-01-01"}');`;
