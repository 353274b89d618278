import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { StaffId } from "../../../../shared/ids/index.ts";
import type { CheckItem } from "../../../../shared/lifeCycle/vehicleCheck.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const day = () => world.day;
const driver = () => day().driverOf(world.run);
const shiftId = () => world.run.shift.id;

beforeEach(() => sql`UPDATE shifts SET checked_at = NULL, check_failed = '{}'`.execute(day().core.kysely));

const check = (failed: CheckItem[], { checkId = randomUUID() as string, at = "08:30" } = {}) =>
  day().services.checkVehicle(driver(), shiftId(), { checkId, failed }, { at: day().at(at) });
const found = async () => {
  const { shift } = await world.refresh();
  return shift.check && [day().clock(shift.check.at), ...shift.check.failed];
};
const needs = async () =>
  (await day().services.listHelp(day().dispatcher))
    .filter(({ help }) => help.shiftId === shiftId())
    .map(({ help }) => help.need as string);
const boss = { role: "administrator" as const, id: StaffId.parse(randomUUID()) };

describe("looking a vehicle over before the shift", () => {
  it("is kept with its time, however often it is sent, and the later one counts", async () => {
    const checkId = randomUUID();
    for (const _ of ["once", "again"]) await check([], { checkId, at: "08:20" });
    await check([], { at: "08:10" }); // came late
    expect(await found()).toEqual(["08:20"]);
    expect(await needs()).toEqual([]);
    const { shifts } = await day().services.listChecks(boss);
    expect(shifts.find(({ id }) => id === shiftId())?.check).toEqual({ at: day().at("08:20"), failed: [] });
  });

  it("asks a dispatcher about what fails, as it would at noon, before the shift has begun", async () => {
    const { vehicle } = world.run.shift;
    await sql`UPDATE vehicles SET lift = true WHERE id = ${vehicle.id}`.execute(day().core.kysely);
    const checkId = randomUUID();
    for (const _ of ["once", "again"]) await check(["lift", "papers"], { checkId });
    expect(await needs()).toEqual(["lift"]);
    expect(await found()).toEqual(["08:30", "lift", "papers"]);
    const { people } = (await day().services.listHelp(day().dispatcher)).map(({ help, run }) => ({
      help,
      people: run.stops.length,
    }))[0] ?? { people: 0 };
    expect(people).toBeGreaterThan(0);
  });

  it("does not find fault with what the vehicle has not", async () => {
    await sql`UPDATE vehicles SET lift = false WHERE id = ${world.run.shift.vehicle.id}`.execute(
      day().core.kysely,
    );
    await check(["lift"], { at: "08:29" });
    expect(await found()).toEqual(["08:29"]);
  });

  it("is demanded before the shift begins where a rule says so", async () => {
    const { kysely, terms } = day().core;
    const demand = async (demanded: boolean) => {
      await sql`UPDATE rule_values SET value = ${JSON.stringify({ demanded })} WHERE key = 'vehicleChecks'`.execute(
        kysely,
      );
      await terms.load();
    };
    await demand(true);
    await expect(world.start()).rejects.toMatchObject({ code: "shift.unchecked" });
    await check([]);
    await world.start();
    expect(world.run.shift.status).toBe("started");
    await demand(false);
  });

  it("is not asked of a dispatcher who begins the shift from paper, with the time that stands there", async () => {
    const begin = (at: string) =>
      day().services.startShift(day().dispatcher, shiftId(), { at: day().at(at), reason: "From paper" });
    await expect(begin("08:45")).rejects.toMatchObject({ code: "act.inTheFuture" });
    const { shift } = await begin("08:05");
    expect(day().clock(shift.startedAt ?? shift.ends)).toBe("08:05");
    const began = (await day().core.db.facts.listOfShift(shiftId())).findLast(
      ({ kind }) => kind === "run.started",
    );
    expect(began).toMatchObject({
      by: { role: "dispatcher" },
      at: day().at("08:05"),
      texts: { note: "From paper" },
    });
  });

  it("is nobody’s but its driver’s", async () => {
    const stranger = { role: "driver" as const, id: randomUUID() as never };
    const found = { checkId: randomUUID(), failed: [] };
    await expect(day().services.checkVehicle(stranger, shiftId(), found)).rejects.toMatchObject({
      code: "shift.notYours",
    });
    await expect(day().services.listChecks(driver())).rejects.toMatchObject({ code: "session.forbidden" });
  });
});
