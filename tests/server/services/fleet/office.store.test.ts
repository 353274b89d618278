import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { DriverId, ShiftId, StaffId, VehicleId } from "../../../../shared/ids/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { plannedShifts } from "./plannedShifts.ts";

let day: ServiceDay;
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const auditor: Actor = { role: "auditor", id: StaffId.parse(randomUUID()) };
const newShift = () => ShiftId.parse(randomUUID());

beforeAll(async () => {
  day = await ServiceDay.begin(); // it is 06:30
});
afterAll(() => day?.end());

/** The city's vehicles for people who see badly. */
async function fleetOf(text: string) {
  const { vehicles } = await day.services.listFleetVehicles(chief, { q: text, offset: 0, limit: 100 });
  const vehicle = vehicles.find(({ contractId }) => contractId === "kyz-visual");
  if (vehicle === undefined) throw new Error("no vehicle of the contract");
  return vehicle;
}
const shiftsToday = async () => (await day.services.listFleetShifts(chief, day.today))[0]?.shifts ?? [];
const kindsOf = async (column: "vehicle_id" | "shift_id", id: string) => {
  const { rows } = await day.core.pool.query(`SELECT kind FROM facts WHERE ${column} = $1 ORDER BY id`, [id]);
  return rows.map(({ kind }: { kind: string }) => kind);
};

describe("the fleet in the office", () => {
  it("a vehicle given today is entered, gets a driver and a shift, and drives today", async () => {
    const known = await fleetOf("");
    const id = VehicleId.parse(randomUUID());
    const gift = { ...known, id: undefined, version: 0, plate: "777 NEW 11", papers: [] };
    const vehicle = await day.services.saveVehicle(chief, id, gift);
    expect(vehicle).toMatchObject({ version: 1, operatorId: known.operatorId, contractId: "kyz-visual" });
    // The same again changes nothing.
    expect(await day.services.saveVehicle(chief, id, gift)).toMatchObject({ version: 1 });
    expect(await kindsOf("vehicle_id", id)).toEqual(["vehicle.added"]);

    // Every driver has a shift today: one is taken off theirs.
    const freed = (await shiftsToday()).find(
      (each) => each.vehicleId === known.id && each.status === "planned",
    );
    if (freed === undefined) throw new Error("the vehicle has no shift today");
    const span = { from: "06:45", until: "18:00" };
    const plan = {
      kind: "set",
      serviceDay: day.today,
      vehicleId: id,
      driverId: freed.driverId,
      ...span,
    } as const;
    const change = { plan, touched: [], reason: "A company has given it" };
    await expect(day.services.changeShift(chief, newShift(), change)).rejects.toMatchObject({
      code: "shift.overlaps",
      values: { plate: known.plate },
    });
    const removal = { plan: { kind: "remove" }, touched: [], reason: "The driver gets the new one" } as const;
    expect(await day.services.changeShift(chief, freed.id, removal)).toEqual({ shift: null, searched: 0 });
    const shiftId = newShift();
    expect(await day.services.changeShift(chief, shiftId, change)).toMatchObject({
      shift: { ...span, plate: "777 NEW 11", status: "planned", byTemplate: false },
    });
    expect(await kindsOf("shift_id", freed.id)).toEqual(["shift.planned", "shift.removed"]);
    expect(await kindsOf("shift_id", shiftId)).toEqual(["shift.planned"]);

    await day.setTime("06:50");
    const [rider] = day.walkers("visual", 1);
    if (rider === undefined) throw new Error("no rider");
    const { trip } = await day.ask(rider, { leaveAt: "09:00" });
    await day.work();
    const { planVersion } = await day.look(trip.id, shiftId);
    await day.services.assignTrip(day.dispatcher, trip.id, { shiftId, planVersion });
    const run = await day.runOf({ trip });
    expect(run.shift.vehicle.plate).toBe("777 NEW 11");
    await day.setTime("08:50");
    await day.act(run, "depart");
    expect((await day.trip(trip.id)).trip.status).toBe("onTheWay");
    await expect(day.services.changeShift(chief, shiftId, removal)).rejects.toMatchObject({
      code: "shift.begun",
    });
  });

  it("a shift is taken out only with whose trips that touches in sight, and they go to others as promised", async () => {
    const tomorrow = nextServiceDay(day.today);
    const [rider] = day.walkers("visual", 2).slice(1);
    if (rider === undefined) throw new Error("no rider");
    const wish = day.wish(rider, { leaveAt: "34:00" }); // ten o'clock tomorrow
    const { trip } = await day.services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
    await day.work();
    const before = await day.trip(trip.id);
    const shiftId = before.placement?.shiftId;
    if (shiftId === undefined) throw new Error("the trip has no place");
    const plan = { kind: "remove" } as const;
    const { touched } = await day.services.previewShift(chief, shiftId, plan);
    expect(touched).toEqual([
      { tripId: trip.id, riderName: rider.name, pickup: expect.any(String), to: expect.any(String) },
    ]);
    const change = { plan, reason: "The vehicle goes to the workshop" };
    await expect(day.services.changeShift(chief, shiftId, { ...change, touched: [] })).rejects.toMatchObject({
      code: "plan.stale",
    });
    await day.services.changeShift(chief, shiftId, { ...change, touched: [trip.id] });
    const after = await day.trip(trip.id);
    expect(after.vehicle?.plate).toBe(touched[0]?.to);
    expect(after.promise.pickupWindow).toEqual(before.promise.pickupWindow);
    expect(after.promise.state).toBe("given");
    const calendar = await day.services.listFleetShifts(chief, tomorrow);
    expect(calendar[0]?.shifts.map(({ id }) => id)).not.toContain(shiftId);
    // Whoever plans shifts by the templates leaves it out, too.
    await day.comeDue();
    expect(
      (await day.services.listFleetShifts(chief, tomorrow))[0]?.shifts.map(({ id }) => id),
    ).not.toContain(shiftId);
  });

  it("papers that have ended keep a vehicle off the road, and what somebody else changed is not overwritten", async () => {
    const known = await fleetOf("");
    const tomorrow = nextServiceDay(day.today);
    const papers = [{ kind: "insurance" as const, validUntil: day.today }];
    await day.services.saveVehicle(chief, known.id, { ...known, papers });
    await expect(
      day.services.saveVehicle(chief, known.id, { ...known, model: "Another" }),
    ).rejects.toMatchObject({ code: "record.stale" });
    const own = (await shiftsToday()).find(({ vehicleId }) => vehicleId !== known.id);
    if (own === undefined) throw new Error("no shift");
    const times = { from: "08:00", until: "12:00" };
    const plan = { kind: "set", serviceDay: tomorrow, vehicleId: known.id, ...times } as const;
    const { drivers } = await day.services.listFleetDrivers(chief, { q: "", offset: 0, limit: 100 });
    const driver = drivers.find(({ operatorId }) => operatorId === known.operatorId);
    const driverId = driver?.id ?? DriverId.parse(randomUUID());
    await expect(day.services.previewShift(chief, newShift(), { ...plan, driverId })).rejects.toMatchObject({
      code: "shift.papersExpired",
      values: { what: "vehiclePapers" },
    });
  });

  it("a template that changes takes its planned days along, but for those that somebody has set for one day", async () => {
    const [rider] = day.walkers("visual", 3).slice(2);
    if (rider === undefined) throw new Error("no rider");
    const wish = day.wish(rider, { leaveAt: "62:00" }); // 14:00 of the day after tomorrow
    const { trip } = await day.services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
    await day.work();
    const run = await day.runOf({ trip });
    const { vehicle, driver } = run.shift;
    const ofVehicle = async () =>
      (await plannedShifts(day, chief)).filter(
        ({ vehicleId, status }) => vehicleId === vehicle.id && status === "planned",
      );
    const templates = await day.services.listShiftTemplates(chief);
    const template = templates.find(
      ({ vehicleId, driverId }) => vehicleId === vehicle.id && driverId === driver.id,
    );
    const [byHand] = (await ofVehicle()).filter(({ serviceDay }) => serviceDay > trip.serviceDay);
    if (template === undefined || byHand === undefined) throw new Error("no template");
    const ids = { vehicleId: vehicle.id, driverId: driver.id };
    const single = {
      kind: "set",
      serviceDay: byHand.serviceDay,
      ...ids,
      from: byHand.from,
      until: "20:00",
    } as const;
    await day.services.changeShift(chief, byHand.id, { plan: single, touched: [], reason: "Only this day" });

    const { weekdays, from } = template;
    const plan = { ...ids, weekdays, from, until: "13:30" };
    const { days, touched } = await day.services.previewTemplate(chief, template.id, plan);
    const planned = (await ofVehicle()).filter(({ byTemplate }) => byTemplate);
    expect(days).toBe(planned.length);
    expect(touched.map(({ tripId }) => tripId)).toEqual([trip.id]);
    const change = { plan, touched: [trip.id], reason: "The driver asked for it" };
    await expect(
      day.services.saveTemplate(chief, template.id, { ...change, touched: [] }),
    ).rejects.toMatchObject({ code: "plan.stale" });
    await day.services.saveTemplate(chief, template.id, change);
    await day.work();
    const after = await ofVehicle();
    expect(after.map(({ id, until }) => [id, until])).toEqual(
      [...planned, byHand]
        .sort((a, b) => a.serviceDay.localeCompare(b.serviceDay))
        .map(({ id }) => [id, id === byHand.id ? "20:00" : "13:30"]),
    );
    expect((await day.trip(trip.id)).trip.status).toBe("assigned");
    expect((await day.runOf({ trip })).shift.vehicle.id).not.toBe(vehicle.id);
    const second = { ...plan, from: "12:00", until: "18:00" };
    await expect(day.services.previewTemplate(chief, randomUUID(), second)).rejects.toMatchObject({
      code: "template.overlaps",
    });
  });

  it("a manager sees and changes what is their operator's, an auditor reads only", async () => {
    const [first, second] = day.core.region.operators;
    if (first === undefined || second === undefined) throw new Error("too few operators");
    const manager: Actor = {
      role: "manager",
      id: StaffId.parse(randomUUID()),
      scope: { operators: [first.id] },
    };
    const all = { q: "", offset: 0, limit: 100 };
    const own = await day.services.listFleetVehicles(manager, all);
    expect(own.total).toBeGreaterThan(0);
    expect(new Set(own.vehicles.map(({ operatorId }) => operatorId))).toEqual(new Set([first.id]));
    const drivers = await day.services.listFleetDrivers(manager, all);
    expect(new Set(drivers.drivers.map(({ operatorId }) => operatorId))).toEqual(new Set([first.id]));
    const { operators } = await day.services.listFleetOperators(manager);
    expect(operators.map(({ id }) => id)).toEqual([first.id]);
    const { vehicles } = await day.services.listFleetVehicles(chief, all);
    const foreign = vehicles.find(({ operatorId }) => operatorId !== first.id);
    const [mine] = own.vehicles;
    if (foreign === undefined || mine === undefined) throw new Error("no vehicles");
    const calendar = await day.services.listFleetShifts(manager, day.today);
    expect(calendar.flatMap(({ shifts }) => shifts.map(({ vehicleId }) => vehicleId))).not.toContain(
      foreign.id,
    );
    await expect(day.services.saveVehicle(manager, foreign.id, foreign)).rejects.toMatchObject({
      code: "vehicle.unknown",
    });
    // Nor does one's own become somebody else's.
    await expect(
      day.services.saveVehicle(manager, mine.id, { ...mine, contractId: foreign.contractId }),
    ).rejects.toMatchObject({ code: "contract.unknown" });
    const shift = (await shiftsToday()).find(({ vehicleId }) => vehicleId === foreign.id);
    await expect(
      day.services.previewShift(manager, shift?.id ?? newShift(), { kind: "remove" }),
    ).rejects.toMatchObject({ code: "shift.unknown" });
    expect((await day.services.listFleetVehicles(auditor, all)).total).toBe(vehicles.length);
    await expect(day.services.saveVehicle(auditor, mine.id, mine)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    await expect(day.services.listFleetVehicles(day.dispatcher, all)).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});
