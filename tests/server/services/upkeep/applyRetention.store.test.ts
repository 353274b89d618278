import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { watchRetention } from "../../../../server/services/upkeep/index.ts";
import { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, endOfServiceDay, hours, minutes, toIso } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const auditor: Actor = { role: "auditor", id: StaffId.parse(randomUUID()) };

beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(
    day.core.kysely,
  );
  return rows[0]?.n ?? 0;
};
/** A vehicle of no run, seen so many days before the day's morning, at these minutes. */
const seeVehicle = (daysAgo: number, atMinutes: readonly number[]) =>
  sql`
  INSERT INTO positions (vehicle_id, at, lat, lon, heading, speed, accuracy)
  SELECT v.id, ${toIso(day.at("06:00"))}::timestamptz - make_interval(days => ${daysAgo}) + make_interval(mins => m),
    44.85123, 65.51234, 90, 10, 5
  FROM (SELECT id FROM vehicles ORDER BY id LIMIT 1) v, unnest(${atMinutes}::int[]) m`.execute(
    day.core.kysely,
  );

describe("in the night", () => {
  it("what was kept for as long as its rule says goes, and the fact of it has counts alone", async () => {
    const { kysely } = day.core;
    // Of a month ago five places in half an hour; of a year ago one; and one of a week ago that stays as it is.
    await seeVehicle(31, [0, 1, 2, 16, 17]);
    await seeVehicle(366, [0]);
    await seeVehicle(7, [0]);
    await sql`
      INSERT INTO sign_in_codes (phone, code_hash, expires_at)
      VALUES ('old', 'x', now() - interval '2 days'), ('fresh', 'x', now() + interval '5 minutes')`.execute(
      kysely,
    );
    await sql`
      INSERT INTO known_devices
      VALUES (gen_random_uuid(), 'of old', now() - interval '401 days'), (gen_random_uuid(), 'of late', now())`.execute(
      kysely,
    );
    const rider = RiderId.parse(day.riders[0]?.id);
    const now = day.core.clock.now();
    const fact = (at: typeof now, note: string) =>
      day.core.db.facts.add([
        {
          kind: "rider.conditionOpened",
          concerns: { riderId: rider },
          by: auditor,
          at,
          details: {},
          texts: { note },
        },
      ]);
    await fact(addSeconds(now, hours(-1_096 * 24)), "long ago");
    await fact(now, "today");

    // Refused 1,096 days ago, refused today, and one as old that nobody has decided: it is owed an answer.
    const apply = (iin: string, decidedDaysAgo?: number) => {
      const decided =
        decidedDaysAgo === undefined ? null : toIso(addSeconds(now, hours(-24 * decidedDaysAgo)));
      return sql`
        INSERT INTO applications (id, state, way, request_hash, handed_in_at, due, iin, name, district_id, said, decided_at)
        VALUES (gen_random_uuid(), ${decided === null ? "open" : "refused"}, 'web', 'x',
          ${toIso(addSeconds(now, hours(-1_100 * 24)))}, '2020-01-01', ${iin}, 'Nobody', 'kyzylorda', '{}', ${decided})`.execute(
        kysely,
      );
    };
    await apply("990117500001", 1_096);
    await apply("990117500002", 0);
    await apply("990117500003");

    // Rang 91 days ago, and today; a trip of 31 days ago that somebody had a link to.
    const ring = (callId: string, daysAgo: number) =>
      sql`
        INSERT INTO phone_calls (id, exchange, call_id, phone, service_day, began_at, state, is_over, wait_seconds, last_event_at)
        VALUES (gen_random_uuid(), 'city', ${callId}, '+77000009107', ${day.today}::date - ${daysAgo}::int,
          ${toIso(addSeconds(now, hours(-24 * daysAgo)))}, 'missed', true, 30, now())`.execute(kysely);
    await ring("old", 91);
    await ring("late", 0);
    const asked = await day.ask(day.walkers("visual", 1)[0] as never, { leaveAt: "12:00" });
    await day.services.shareTrip({ role: "rider", id: asked.trip.riderId }, asked.trip.id, randomUUID());
    await sql`UPDATE trip_requests SET service_day = service_day - 31, version = version + 1 WHERE id = ${asked.trip.id}`.execute(
      kysely,
    );

    // Unlinked long ago; in force; and of a contact whom the record has no more.
    const link = (recipient: string, address: string | null, endedDaysAgo = 0) => {
      const at = toIso(addSeconds(now, hours(-24 * endedDaysAgo)));
      return sql`
        INSERT INTO channel_addresses (id, rider_id, recipient, channel, address, proof, linked_at, ended_at, ended_by)
        VALUES (gen_random_uuid(), ${rider}, ${recipient}, 'telegram', ${address}, 'code', ${at},
          ${address === null ? at : null}, ${address === null ? "owner" : null})`.execute(kysely);
    };
    await link("rider", null, 1_100);
    await link("rider", "71");
    await link("+77000009999", "72");

    const counts = await day.services.applyRetention();
    // Two of the five stay, one for each quarter of an hour.
    expect(counts).toMatchObject({
      tracksThinned: 3,
      tracks: 1,
      codes: 1,
      devices: 1,
      readReasons: 1,
      notes: 0,
      applications: 1,
      callNumbers: 1,
      tripShares: 1,
      channels: 2,
    });
    const { rows: kept } = await sql`
      SELECT call_id, phone, wait_seconds FROM phone_calls ORDER BY call_id`.execute(kysely);
    expect(kept).toEqual([
      { call_id: "late", phone: "+77000009107", wait_seconds: 30 },
      { call_id: "old", phone: null, wait_seconds: 30 }, // counted on
    ]);
    expect(await count("applications")).toBe(2);
    const { rows } = await sql`
      SELECT thinned, lat, heading FROM positions ORDER BY at`.execute(kysely);
    expect(rows).toEqual([
      ...[
        { thinned: true, lat: 44.851, heading: 0 },
        { thinned: true, lat: 44.851, heading: 0 },
      ],
      { thinned: false, lat: 44.85123, heading: 90 },
    ]);
    const { rounds } = await day.services.readPrivacy(auditor);
    expect(rounds.map(({ details, by }) => [details.counts, by.role])).toEqual([[counts, "system"]]);
    expect(await day.services.applyRetention()).toMatchObject({
      tracksThinned: 0,
      tracks: 0,
      codes: 0,
      devices: 0,
    });
  });

  it("comes by itself, once, half an hour after the day has begun", async () => {
    await watchRetention({ ...day.core.needs });
    await watchRetention({ ...day.core.needs });
    await sql`DELETE FROM due WHERE job <> 'applyRetention'`.execute(day.core.kysely);
    await day.comeDue(); // the night before this morning
    const before = (await day.services.readPrivacy(auditor)).rounds.length;
    const tomorrow = endOfServiceDay(day.today, day.core.needs.dayRules);
    await day.setTime(addSeconds(tomorrow, minutes(29)));
    await day.comeDue();
    expect((await day.services.readPrivacy(auditor)).rounds).toHaveLength(before);
    await day.setTime(addSeconds(tomorrow, minutes(31)));
    await day.comeDue();
    expect((await day.services.readPrivacy(auditor)).rounds).toHaveLength(before + 1);
    expect(await count("due")).toBe(1); // the night after
  });
});

it("measures the runs of days that are over, and figures tell kilometers with the share that is measured", async () => {
  const { kysely } = day.core;
  const admin: Actor = { role: "administrator", id: StaffId.parse(randomUUID()) };
  const [shift] = await day.core.db.fleet.listShifts(day.today);
  if (shift === undefined) throw new Error("no shift");
  // 111.2 m apart each half minute for ten minutes: 2.2 km.
  await sql`
    INSERT INTO positions (vehicle_id, shift_id, at, lat, lon, heading, speed)
    SELECT vehicle_id, id, lower(period) + n * interval '30 seconds', 44.8 + n * 0.001, 65.5, 0, 4
    FROM shifts, generate_series(0, 20) n WHERE id = ${shift.id}`.execute(kysely);
  await sql`UPDATE shifts SET status = 'started', started_at = lower(period) WHERE id = ${shift.id} AND started_at IS NULL`.execute(
    kysely,
  );
  await sql`DELETE FROM run_distances`.execute(kysely);
  await day.setTime(addSeconds(endOfServiceDay(day.today, day.core.needs.dayRules), hours(2)));
  expect((await day.services.applyRetention()).runsMeasured).toBeGreaterThanOrEqual(1);
  const month = day.today.slice(0, 7);
  const { rows } = await day.services.readFigures(admin, { by: "contract", from: month, until: month });
  const own = rows.find(({ key }) => key === shift.vehicle.contractId);
  expect(own?.kilometers).toBeCloseTo(2.2, 1);
  expect(own?.measuredKilometers).toBe(1);
});
