import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planShiftsOf } from "../../../../server/compose/planShiftsOf.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { atLocalTime } from "../../../../shared/time/index.ts";
import { timeOfDay } from "../../../support/testServer.ts";
import { TermsWorld } from "./termsWorld.ts";

const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
let world: TermsWorld;
beforeAll(async () => {
  world = await TermsWorld.begin(); // it is 06:30
});
afterAll(() => world?.end());

describe("shifts of the days ahead", () => {
  it("are those of the database's templates on the days on which these hold, and none where there is no service", async () => {
    const { region, pool } = world.core;
    const [last, after] = [world.dayAhead(9), world.dayAhead(10)];
    await world.change(
      "UPDATE rule_values SET value = '9' WHERE key = 'bookingHorizonDays'", // so the tenth day comes into sight too
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

describe("a shift that a rule of working time forbids", () => {
  it("is not planned, and the calendar says which and why, to whom it concerns alone", async () => {
    const { core } = world;
    const day = world.dayAhead(5);
    const calendarOf = async (actor: Actor) =>
      (await core.services.listFleetShifts(actor, undefined)).find((each) => each.day === day);
    const first = await calendarOf(chief);
    const isLong = ({ from, until }: { from: string; until: string }) =>
      from <= "09:30" && until >= "16:30" && until <= "18:00";
    const long = first?.shifts.find(isLong);
    if (long === undefined) throw new Error("nobody drives seven hours in the daytime");
    expect(first?.leftOut).toEqual([]);
    const operator = (await core.db.roster.findVehicle(long.vehicleId))?.operatorId ?? "";
    // Six hours in the evening on top of at least seven: more than the twelve that the rule allows.
    await core.pool.query(
      `INSERT INTO shift_templates (vehicle_id, driver_id, weekdays, starts, ends, breaks, valid, unverified)
       SELECT vehicle_id, driver_id, '{1,2,3,4,5,6,7}', '18:15', '24:15', '[]', daterange($2::date, $2::date, '[]'), false
       FROM shifts WHERE id = $1`,
      [long.id, day],
    );
    await planShiftsOf(core);
    const found = await calendarOf(chief);
    expect(found?.leftOut).toMatchObject([
      { plate: long.plate, from: "18:15", until: "24:15", limit: "longestShift", day, most: "12:00" },
    ]);
    expect(found?.shifts.filter(({ driverId }) => driverId === long.driverId)).toEqual([long]);
    const manager = (id: string): Actor => ({
      ...{ ...chief, role: "manager", scope: { operators: [OperatorId.parse(id)] } },
    });
    expect((await calendarOf(manager(operator)))?.leftOut).toHaveLength(1);
    expect((await calendarOf(manager("nobody")))?.leftOut).toEqual([]);

    await core.pool.query("DELETE FROM shift_templates WHERE starts = '18:15'");
    expect((await calendarOf(chief))?.leftOut).toEqual([]);
  });
});
