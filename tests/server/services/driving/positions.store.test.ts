import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../../server/domain/runs/model.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  nextServiceDay,
  type Seconds,
  seconds,
  toIso,
} from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
beforeEach(async () => {
  await world.day.core.positionHistory.write(); // what an earlier story left
  await sql`DELETE FROM positions`.execute(world.day.core.kysely);
  await sql`DELETE FROM odd_positions`.execute(world.day.core.kysely);
});

const now = () => world.day.core.clock.now();
const at = (change: Seconds) => addSeconds(now(), change);
const real = (change: number) => toIso((Date.now() + change * 1000) as Instant);

interface Told {
  at?: string;
  sentAt?: string;
  metersNorth?: number;
  accuracy?: number;
  speed?: number;
  run?: Run;
}
/** A fix of Ada's driver, at the depot unless it says how far north of it. */
function report({ at: time = toIso(now()), metersNorth = 0, run = world.run, ...told }: Told = {}) {
  const { lat, lon } = world.run.shift.startPlace.point;
  const point = { lat: lat + metersNorth / 111_200, lon };
  return world.day.services.reportPosition(world.day.driverOf(run), { point, at: time, ...told });
}
const refused = (work: Promise<unknown>, code: string, field?: string) =>
  expect(work).rejects.toMatchObject({ code, ...(field !== undefined && { field }) });

interface Row {
  vehicle_id: string;
  shift_id: string;
  driver_id: string;
  at: Date;
  told_at: Date;
  received_at: Date;
  skew_seconds: number | null;
  accuracy: number | null;
  verdict?: string;
}
async function written(table: "positions" | "odd_positions" = "positions"): Promise<Row[]> {
  await world.day.core.positionHistory.write();
  return (await sql<Row>`SELECT * FROM ${sql.table(table)} ORDER BY at`.execute(world.day.core.kysely)).rows;
}
const place = async () => {
  const board = await world.day.services.getBoard(world.day.dispatcher);
  const position = board.positions?.find(({ vehicleId }) => vehicleId === world.run.shift.vehicle.id);
  return Math.round(((position?.point.lat ?? 0) - world.run.shift.startPlace.point.lat) * 111_200);
};

describe("a wrong position", () => {
  it("100 km away at the beginning gives way to the second right one, and stands apart", async () => {
    await world.start();
    await report({ metersNorth: 100_000 });
    await world.day.setTime(at(minutes(1)));
    await refused(report(), "position.implausible", "point");
    await world.day.setTime(at(minutes(1)));
    expect(await report()).toBe("taken");
    expect(await place()).toBe(0);
    expect(await written("odd_positions")).toMatchObject([{ verdict: "odd", shift_id: world.run.shift.id }]);
  });

  it("that is right to 50 km is no error, and moves nobody", async () => {
    await world.start();
    await report();
    await world.day.setTime(at(minutes(1)));
    expect(await report({ metersNorth: 900, accuracy: 50_000 })).toBe("tooRough");
    expect(await place()).toBe(0);
  });

  it("stamped two minutes ahead does not freeze the right ones after it", async () => {
    await world.start();
    const begin = now();
    await report({ at: toIso(at(seconds(119))) });
    for (const second of [3, 60, 118, 121]) {
      await world.day.setTime(addSeconds(begin, seconds(second)));
      expect(await report({ metersNorth: second })).toBe("taken");
    }
    expect(await place()).toBe(121);
  });
});

describe("a row that no table can take", () => {
  it("is dropped and counted, and everybody else's is written", async () => {
    const { positionHistory, db } = world.day.core;
    const shifts = (await db.fleet.listShifts(world.day.today)).slice(0, 9);
    const before = positionHistory.dropped;
    for (const [index, { id, vehicle, driver, startPlace }] of shifts.entries())
      positionHistory.keep({
        ...{ vehicleId: vehicle.id, shiftId: id, driverId: driver.id, point: startPlace.point },
        ...{ at: now(), toldAt: now(), receivedAt: now(), speed: 0, verdict: "taken" },
        heading: index === 4 ? 1e-46 : index === 6 ? 1e308 : 90, // no float4 is so small, or so large
      });
    expect(await written()).toHaveLength(7);
    expect(positionHistory.dropped - before).toBe(2);
  });
});

describe("a device whose clock is wrong", () => {
  // A minute apart, and from the stories above: one position of a vehicle is kept each half minute.
  it.each([
    ["15 minutes slow", "08:41", -15 * 60],
    ["5 minutes fast", "08:42", 5 * 60],
    ["3 hours slow", "08:43", -3 * 3600],
    ["3 hours fast", "08:44", 3 * 3600],
  ])(
    "%s tells its place all the same; corrected, as told, and how wrong it was are kept",
    async (_text, time, off) => {
      await world.start();
      await world.day.setTime(time);
      const told = real(off - 4); // measured four seconds before it is sent
      expect(await report({ at: told, sentAt: real(off), accuracy: 8.04 })).toBe("taken");
      const [row] = await written();
      // The clock of the test stands: nothing is older than now.
      expect(row?.at.getTime()).toBe(now());
      expect(row?.told_at.toISOString()).toBe(told);
      expect(row?.skew_seconds).toBeCloseTo(-off, -1);
      expect(row?.accuracy).toBe(8.04);
    },
  );

  it("that does not say what its clock shows is refused for the time, not for the place", async () => {
    await world.start();
    await refused(report({ at: toIso(at(minutes(5))) }), "position.implausible", "at");
    await refused(report({ at: toIso(at(seconds(-hours(3)))) }), "position.implausible", "at");
  });

  it("has its acts at the right time, too", async () => {
    await world.start();
    await world.day.setTime("08:45");
    const stop = world.day.next(world.run);
    const off = -15 * 60_000;
    const sentAt = (Date.now() + off) as Instant;
    const act = { stopId: stop.id, actionId: crypto.randomUUID(), action: "depart" as const };
    const told = await world.day.services.reportStopAction(world.day.driverOf(world.run), {
      ...act,
      at: sentAt,
      sentAt,
    });
    world.run = told.run;
    expect(world.day.next(world.run).departedAt).toBe(world.day.at("08:45"));
    const { rows } = await sql<Row>`SELECT * FROM stop_events WHERE action_id = ${act.actionId}`.execute(
      world.day.core.kysely,
    );
    expect(rows[0]?.told_at.getTime()).toBe(sentAt);
    expect(rows[0]?.skew_seconds).toBeCloseTo(15 * 60, -1);
  });
});

describe("what was told belongs to who drove what at that time", () => {
  it("also when it comes after the end of the shift, or before the next", async () => {
    await refused(report(), "shift.notStarted");
    await world.start();
    await world.day.visit(await world.day.visit(world.run));
    await report();
    const driver = world.day.driverOf(world.run);
    await world.day.setTime(at(minutes(2)));
    await world.day.services.endShift(driver, world.run.shift.id);
    const ended = now();
    await world.day.setTime(at(minutes(5)));
    expect(await report({ at: toIso(addSeconds(ended, seconds(-30))), metersNorth: 50 })).toBe("taken");
    await refused(report(), "shift.ended");
    const rows = await written();
    expect(rows.at(-1)).toMatchObject({
      vehicle_id: world.run.shift.vehicle.id,
      shift_id: world.run.shift.id,
      driver_id: driver.id,
      received_at: new Date(now()),
    });
    expect(rows.at(-1)?.at.getTime()).toBe(ended - 30_000);
  });
});

describe("a shift that is over", () => {
  it("says so, whatever is asked of it", async () => {
    const driver = world.day.driverOf(world.run);
    const { id } = world.run.shift;
    await world.day.setTime(addSeconds(world.run.shift.ends, minutes(1)));
    await refused(world.day.services.startShift(driver, id), "shift.expired");
    await refused(world.day.services.endShift(driver, id), "shift.expired");
    expect((await world.report("depart")).verdict).toBe("questioned"); // kept: it may have been driven all the same
  });

  it("takes no trip by hand, and is told apart from one that never was", async () => {
    const { dispatcher, services, core, today } = world.day;
    const shifts = await core.db.fleet.listShifts(today);
    const other = shifts.find(({ id }) => id !== world.run.shift.id);
    if (other === undefined) throw new Error("the fleet has one shift");
    await services.startShift({ role: "driver", id: other.driver.id }, other.id);
    await services.endShift({ role: "driver", id: other.driver.id }, other.id);
    await refused(
      services.previewAssign(dispatcher, world.ada.trip.id, { shiftId: other.id }),
      "shift.ended",
      "shiftId",
    );
    const tomorrow = (await core.db.fleet.listShifts(nextServiceDay(today)))[0];
    if (tomorrow === undefined) throw new Error("nobody drives tomorrow");
    await refused(
      services.previewAssign(dispatcher, world.ada.trip.id, { shiftId: tomorrow.id }),
      "shift.otherDay",
    );
  });
});
