import { type Migration, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysOf } from "../../../server/regions/index.ts";
import * as finding from "../../../server/stores/postgres/migrations/011_finding.ts";
import { serviceDayOf } from "../../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

const migration: Migration = finding;
let core: TestCore;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

/** From there to the city park, as it was stored before places had a precision. */
async function storeTrip(pickup: object): Promise<string> {
  const dropoff = { point: { lat: 44.84525, lon: 65.49149 }, label: "Городской парк", placeId: "city-park" };
  const { rows } = await core.pool.query<{ id: string }>(
    `INSERT INTO trip_requests (id, rider_id, service_day, pickup, dropoff, requested_kind, requested_time, companions, aid,
       assistance, purpose, priority_class, requested_at, booked_by)
     VALUES (gen_random_uuid(), (SELECT min(id::text)::uuid FROM riders), '2026-11-23', $1, $2, 'leaveAt', now(), 0, 'none',
       'door', 'other', 1, now(), 'rider') RETURNING id`,
    [pickup, dropoff],
  );
  return rows[0]?.id ?? "";
}

describe("the migration to places with a precision", () => {
  it("marks what was chosen as a street and leaves the rest as it was", async () => {
    await sql`ALTER TABLE riders DROP COLUMN search_words, DROP COLUMN spelling`.execute(core.kysely);
    const point = { lat: 44.85, lon: 65.5 };
    const cases = [
      [{ point, label: "проспект Абай" }, "approximate"],
      [{ point, label: "Абай көшесі", note: "second door" }, "approximate"],
      [{ point, label: "Konaev street" }, "approximate"],
      [{ point, label: "Толе би тұйық көшесі" }, "approximate"],
      [{ point, label: "Желтоқсан көшесі, 12" }, undefined], // a home: its number means that its point is its own
      [{ point, label: "Точка на карте рядом: Магнум" }, undefined],
      [{ point, label: "Улица детства, клуб" }, undefined],
      [{ point, label: "Мәдениет көшесі", placeId: "somewhere" }, undefined],
    ] as const;
    const stored = await Promise.all(cases.map(([place]) => storeTrip(place)));
    await migration.up(core.kysely);
    for (const [index, [place, precision]] of cases.entries()) {
      const { rows } = await core.pool.query(
        "SELECT version, pickup, dropoff FROM trip_requests WHERE id = $1",
        [stored[index]],
      );
      const expected = precision === undefined ? place : { ...place, precision };
      expect(rows[0]).toMatchObject({ version: 1, pickup: expected, dropoff: { placeId: "city-park" } });
      expect(rows[0].pickup.precision).toBe(precision);
    }
    // Every rider is looked for anew at the next start.
    const { rows } = await core.pool.query("SELECT count(*)::int AS count FROM riders WHERE spelling = 0");
    expect(rows[0].count).toBe(1742);
    await core.master.respellRiders();
    expect(
      (
        await core.db.riders.search(
          "Узакбаев",
          { offset: 0, limit: 1 },
          serviceDayOf(core.clock.now(), daysOf(core.region)),
        )
      ).total,
    ).toBeGreaterThan(0);
  });
});
