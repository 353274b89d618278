import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planShiftsOf } from "../../../../server/compose/planShiftsOf.ts";
import { atLocalTime } from "../../../../shared/time/index.ts";
import { timeOfDay } from "../../../support/testServer.ts";
import { TermsWorld } from "./termsWorld.ts";

let world: TermsWorld;
beforeAll(async () => {
  world = await TermsWorld.begin(); // it is 06:30
});
afterAll(() => world?.end());

describe("shifts of the days ahead", () => {
  it("are those of the database's templates on the days on which these hold, and none where there is no service", async () => {
    const { region, pool } = world.core;
    // Planned so far: one day more than standing orders reach, 14 + 1. With 16 it is 16 + 1.
    const [last, after] = [world.dayAhead(16), world.dayAhead(17)];
    await world.change(
      "UPDATE rule_values SET value = '16' WHERE key = 'standingHorizonDays'",
      `INSERT INTO calendar_days (day, kind, name, unverified, note)
       VALUES ('${after}', 'closed', '{"kk": "Жабық", "ru": "Закрыто", "en": "Closed"}', true, 'by a test')`,
      `UPDATE shift_templates SET valid = daterange('2025-01-01', '${last}')`,
      `INSERT INTO shift_templates (vehicle_id, driver_id, weekdays, starts, ends, breaks, valid, unverified)
       SELECT vehicle_id, driver_id, weekdays, '09:15', '13:00', '[{"window": {"from": "11:00", "until": "12:00"}, "length": {"minutes": 20}}]',
         daterange('${last}', NULL), true FROM shift_templates LIMIT 1`,
    );
    await planShiftsOf(world.core);
    const { rows } = await pool.query(
      `SELECT service_day AS day, lower(period) AS starts, (SELECT length_seconds FROM shift_breaks WHERE shift_id = shifts.id) AS rest
       FROM shifts WHERE service_day >= $1`,
      [last],
    );
    expect(rows).toEqual([
      { day: last, starts: new Date(atLocalTime(last, timeOfDay("09:15"), region.timeZone)), rest: 1200 },
    ]);
  });
});
