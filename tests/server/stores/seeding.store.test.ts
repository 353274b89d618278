import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIfEmpty } from "../../../server/compose/seed.ts";
import { daysOf } from "../../../server/regions/index.ts";
import { stableId } from "../../../server/regions/stableId.ts";
import { planShifts } from "../../../server/services/fleet/index.ts";
import { hours, type Instant, nextServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import { countRows } from "../../support/storedRows.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

let core: TestCore;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

const shiftsOn = async (day: string) => {
  const { rows } = await core.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM shifts WHERE service_day = $1",
    [day],
  );
  return rows[0]?.count ?? 0;
};

describe("seeding a region", () => {
  it("brings 67 vehicles, 1,742 riders and shifts for every day that can be booked", async () => {
    const { region, clock } = core;
    expect(await countRows(core.kysely)).toMatchObject({ vehicles: 67, riders: 1742, eligibility: 1742 });
    const today = serviceDayOf(clock.now(), daysOf(region));
    for (let ahead = 0; ahead <= region.rules.bookingHorizonDays.value; ahead++)
      expect(await shiftsOn(nextServiceDay(today, ahead))).toBeGreaterThan(0);
  });

  it("is written down: a fact for each vehicle, driver, rider, member of staff and shift", async () => {
    const { rows } = await core.pool.query<{ kind: string; count: number }>(
      "SELECT kind, count(*)::int AS count FROM facts GROUP BY kind",
    );
    const rowsOf = await countRows(core.kysely);
    expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({
      "vehicle.added": 67,
      "driver.added": rowsOf.drivers,
      "rider.added": 1742,
      "staff.added": rowsOf.staff,
      "shift.planned": rowsOf.shifts,
    });
  });

  it("adds nothing the second time", async () => {
    const before = await countRows(core.kysely);
    await seedIfEmpty(core);
    expect(await countRows(core.kysely)).toEqual(before);
  });

  it("is taken up again where it was cut short, by one of the processes that start at once", async () => {
    const before = await countRows(core.kysely);
    // As if it had been killed between riders and fleet.
    await core.pool.query("TRUNCATE vehicles, drivers, shifts, contracts, seedings CASCADE");
    await Promise.all([seedIfEmpty(core), seedIfEmpty(core), seedIfEmpty(core)]);
    // What was put in anew is written down anew; the facts of before stay.
    const { vehicles = 0, drivers = 0, shifts = 0, facts = 0 } = before;
    expect(await countRows(core.kysely)).toEqual({ ...before, facts: facts + vehicles + drivers + shifts });
  });
});

describe("what comes by itself", () => {
  it("plans the shifts that have come into sight, and leaves a driver alone who is busy then", async () => {
    const { region, clock, master, terms, db } = core;
    const tomorrow = (clock.now() + hours(24) * 1000) as Instant;
    const newest = nextServiceDay(
      serviceDayOf(tomorrow, terms.dayRules),
      region.rules.bookingHorizonDays.value,
    );
    await planShifts({
      master,
      due: db.due,
      termsOn: terms.on,
      dayRules: terms.dayRules,
      now: tomorrow,
      stableId,
    });
    const planned = await shiftsOn(newest);
    expect(planned).toBeGreaterThan(0);
    // Somebody gives one of them another identity: the template's own shift would overlap it.
    await core.pool.query(
      `WITH one AS (SELECT id FROM shifts WHERE service_day = $1 LIMIT 1),
         gone AS (DELETE FROM shift_breaks WHERE shift_id IN (SELECT id FROM one))
       UPDATE shifts SET id = gen_random_uuid() WHERE id IN (SELECT id FROM one)`,
      [newest],
    );
    await planShifts({
      master,
      due: db.due,
      termsOn: terms.on,
      dayRules: terms.dayRules,
      now: tomorrow,
      stableId,
    });
    expect(await shiftsOn(newest)).toBe(planned);
  });
});
