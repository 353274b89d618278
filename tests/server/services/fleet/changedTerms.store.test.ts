import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minutes } from "../../../../shared/time/index.ts";
import { ApiCaller } from "../../../support/apiCaller.ts";
import { TermsWorld } from "./termsWorld.ts";

let world: TermsWorld;
beforeAll(async () => {
  world = await TermsWorld.begin(); // it is 06:30
});
afterAll(() => world?.end());

describe("what somebody changes in the database", () => {
  it("a contract that has ended has no vehicles for anybody, and has them again once it is prolonged", async () => {
    expect((await world.ask()).status).toBe("assigned");
    const endBefore = (day: string) =>
      `UPDATE contracts SET valid = daterange('2025-01-01', '${day}') WHERE id = 'kyz-visual'`;
    await world.change(endBefore(world.dayAhead(0)));
    expect(await world.ask()).toMatchObject({
      status: "unassigned",
      reason: { key: "reason.noVehicleAllowed" },
    });
    await world.change(endBefore(world.dayAhead(1))); // today is its last day
    expect((await world.ask()).status).toBe("assigned");
    expect((await world.ask({ ahead: 1 })).status).toBe("unassigned");
    await world.change("UPDATE contracts SET valid = daterange('2025-01-01', NULL) WHERE id = 'kyz-visual'");
  });

  it("a category that is not in force on a day entitles nobody on it", async () => {
    await world.change(
      `UPDATE categories SET valid = daterange('2025-01-01', '${world.dayAhead(2)}') WHERE id = 'visual'`,
    );
    expect((await world.ask({ ahead: 1 })).status).toBe("assigned");
    await expect(world.ask({ ahead: 2 })).rejects.toMatchObject({ code: "rider.notEligible" });
    await world.change("UPDATE categories SET valid = daterange('2025-01-01', NULL) WHERE id = 'visual'");
    expect((await world.ask({ ahead: 2 })).status).toBe("assigned");
  });

  it("a rule valid from tomorrow binds tomorrow's trips and not today's", async () => {
    const tomorrow = world.dayAhead(1);
    await world.change(
      `UPDATE rule_values SET valid = daterange(NULL, '${tomorrow}') WHERE key = 'maxCompanions'`,
      `INSERT INTO rule_values (key, value, valid, unverified, note, why)
       VALUES ('maxCompanions', '1', daterange('${tomorrow}', NULL), true, 'by a test', 'two were too many')`,
    );
    expect((await world.ask({ companions: 2 })).status).toBe("assigned");
    await expect(world.ask({ ahead: 1, companions: 2 })).rejects.toMatchObject({
      code: "trip.tooManyCompanions",
      values: { most: 1 },
    });
    const { maxCompanions } = await new ApiCaller(world.server.baseUrl).call("getRegion");
    expect(maxCompanions).toBe(3); // today's
  });

  it("a promise is made by the rules of the trip's day", async () => {
    const tomorrow = world.dayAhead(1);
    await world.change(
      `UPDATE rule_values SET valid = daterange(NULL, '${tomorrow}') WHERE key = 'pickupWindow'`,
      `INSERT INTO rule_values (key, value, valid, unverified, note)
       VALUES ('pickupWindow', '{"minutes": 40}', daterange('${tomorrow}', NULL), true, 'by a test')`,
    );
    const windowOf = async (ahead: number) => {
      const { id } = await world.ask({ ahead, time: "11:00" });
      const { promise } = (await world.core.db.trips.find(id)) ?? {};
      return promise && (promise.pickupWindow.until - promise.pickupWindow.from) / 1000;
    };
    expect(await windowOf(0)).toBe(minutes(20));
    expect(await windowOf(1)).toBe(minutes(40));
  });

  it("a day on which the service does not run, and a holiday with hours of its own, refuse what lies outside", async () => {
    const name = '{"kk": "Мереке", "ru": "Праздник", "en": "Holiday"}';
    await world.change(
      "DELETE FROM calendar_days",
      `INSERT INTO calendar_days (day, kind, name, unverified, note) VALUES
        ('${world.dayAhead(3)}', 'closed', '${name}', true, 'by a test'),
        ('${world.dayAhead(4)}', 'holiday', '${name}', true, 'by a test')`,
      `UPDATE rule_values SET value = '{"from": "10:00", "until": "15:00"}' WHERE key = 'holidayHours'`,
    );
    await expect(world.ask({ ahead: 3 })).rejects.toMatchObject({
      code: "trip.noServiceThatDay",
      field: "when.at",
    });
    await expect(world.ask({ ahead: 4, time: "15:05" })).rejects.toMatchObject({
      code: "trip.outsideServiceHours",
      values: { from: "10:00", until: "15:00" },
    });
    expect((await world.ask({ ahead: 4, time: "11:00" })).status).toBe("assigned");
    expect((await world.ask({ ahead: 5, time: "15:05" })).status).toBe("assigned");
    const { calendar, serviceHours } = await new ApiCaller(world.server.baseUrl).call("getRegion");
    expect(serviceHours).toMatchObject({ from: "07:00", until: "22:00" });
    expect(calendar).toEqual([
      { day: world.dayAhead(3), name: JSON.parse(name) },
      { day: world.dayAhead(4), name: JSON.parse(name), hours: { from: "10:00", until: "15:00" } },
    ]);
  });
});
