import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { ContractId, DriverId, OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import type { FleetDriver, FleetVehicle, HandoverPlan } from "../../../../shared/schemas/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { plannedShifts } from "./plannedShifts.ts";

let day: ServiceDay;
let vehicles: FleetVehicle[];
let drivers: FleetDriver[];
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const all = { q: "", offset: 0, limit: 100 };
const oldContract = ContractId.parse("kyz-visual");
const newContract = ContractId.parse("kyz-visual-next");
const newcomer = OperatorId.parse("newcomer");
const reason = "The tender of the next year";

beforeAll(async () => {
  day = await ServiceDay.begin(); // Monday, 06:30
  vehicles = (await day.services.listFleetVehicles(chief, all)).vehicles.filter(
    ({ contractId }) => contractId === oldContract,
  );
  drivers = (await day.services.listFleetDrivers(chief, all)).drivers;
  const name = { kk: "Жаңа", ru: "Новый", en: "Newcomer" };
  await day.services.saveOperator(chief, newcomer, { name, reason });
  const { operators } = await day.services.listFleetOperators(chief);
  const was = operators.flatMap(({ contracts }) => contracts).find(({ id }) => id === oldContract);
  if (was === undefined) throw new Error("no contract");
  const { districtId, categories } = was;
  const agreed = {
    operatorId: newcomer,
    districtId,
    categories,
    validFrom: tomorrow(),
    source: "No 1",
    reason,
  };
  await day.services.saveContract(chief, newContract, agreed);
  await day.core.terms.load();
});
afterAll(() => day?.end());
beforeEach(() => day.core.terms.load()); // as every process does when it hears of it

const tomorrow = () => nextServiceDay(day.today);
const managerOf = (operatorId: OperatorId): Actor => ({
  role: "manager",
  id: StaffId.parse(randomUUID()),
  scope: { operators: [operatorId] },
});
const calendar = (actor: Actor) => plannedShifts(day, actor);
const ofOld = async () => {
  const ids = new Set(vehicles.map(({ id }) => id));
  return (await calendar(chief)).filter(({ vehicleId }) => ids.has(vehicleId));
};
/** Every vehicle of the contract, and everybody who drives one. */
async function wholePlan(): Promise<HandoverPlan> {
  const theirs = new Set((await ofOld()).map(({ driverId }) => driverId));
  return {
    ...{ fromContractId: oldContract, toContractId: newContract, day: tomorrow(), ends: true },
    vehicles: vehicles.map(({ id }) => id),
    drivers: drivers.filter(({ id }) => theirs.has(id)).map(({ id }) => id),
  };
}
const kindsSince = async (id: number) => {
  const { rows } = await day.core.pool.query("SELECT kind FROM facts WHERE id > $1 ORDER BY id", [id]);
  return rows.map(({ kind }: { kind: string }) => kind);
};
const lastFact = async () =>
  Number((await day.core.pool.query("SELECT max(id) AS id FROM facts")).rows[0].id);

describe("a handover to another operator's contract", () => {
  it("is refused where it cannot be: today, of vehicles of others, by a manager, to a contract not yet in force", async () => {
    const plan = await wholePlan();
    const look = (part: Partial<HandoverPlan>, actor: Actor = chief) =>
      day.services.previewHandover(actor, randomUUID(), { ...plan, ...part });
    await expect(look({ day: day.today })).rejects.toMatchObject({ code: "handover.tooSoon" });
    const foreign = (await day.services.listFleetVehicles(chief, all)).vehicles.find(
      ({ contractId }) => contractId !== oldContract,
    );
    if (foreign === undefined) throw new Error("no other vehicle");
    await expect(look({ vehicles: [foreign.id] })).rejects.toMatchObject({ code: "vehicle.unknown" });
    await expect(look({ drivers: [DriverId.parse(randomUUID())] })).rejects.toMatchObject({
      code: "driver.unknown",
    });
    await expect(look({}, managerOf(newcomer))).rejects.toMatchObject({ code: "session.forbidden" });
    await expect(
      look({ fromContractId: newContract, toContractId: oldContract, vehicles: [], drivers: [] }),
    ).rejects.toMatchObject({ code: "handover.notInForce" });
  });

  it("of everything touches no trip: shifts from the day on are the new one's, those before stay, and it can be undone", async () => {
    const [rider] = day.walkers("visual", 1);
    if (rider === undefined) throw new Error("no rider");
    const wish = day.wish(rider, { leaveAt: "34:00" }); // ten o'clock tomorrow
    const { trip } = await day.services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
    await day.work();
    const before = await day.trip(trip.id);
    const shifts = await ofOld();
    const plan = await wholePlan();
    const effect = await day.services.previewHandover(chief, randomUUID(), plan);
    const ahead = shifts.filter(({ serviceDay }) => serviceDay >= tomorrow());
    expect(effect).toMatchObject({
      vehicles: { stay: [] },
      templates: { end: [] },
      shifts: { move: ahead.length, end: 0 },
      touched: [],
    });
    expect(effect.riders.move).toBeGreaterThan(0);

    const since = await lastFact();
    const id = randomUUID();
    const made = await day.services.makeHandover(chief, id, { plan, touched: [], reason });
    expect(made).toMatchObject({ searched: 0, handover: { state: "ahead", vehicles: vehicles.length } });
    // Again: nothing.
    expect(await day.services.makeHandover(chief, id, { plan, touched: [], reason })).toEqual(made);
    expect(await kindsSince(since)).toEqual(["handover.made"]);
    await day.core.terms.load();

    // Today's shifts are the old operator's, tomorrow's the new one's; nobody's vehicle is in two hands.
    const next = await calendar(managerOf(newcomer));
    expect(next.map((each) => each.id).sort()).toEqual(ahead.map((each) => each.id).sort());
    const oldOperator = vehicles[0]?.operatorId;
    if (oldOperator === undefined) throw new Error("no vehicle");
    const left = await calendar(managerOf(oldOperator));
    const gone = new Set(ahead.map((each) => each.id));
    expect(left.filter((each) => gone.has(each.id))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    expect(await day.trip(trip.id)).toMatchObject({
      trip: { status: "assigned" },
      placement: { shiftId: before.placement?.shiftId },
      promise: before.promise,
    });
    const run = (await day.core.db.fleet.listRuns(ahead.map((each) => each.id)))[0];
    expect(run?.shift.vehicle).toMatchObject({ operatorId: newcomer, contractId: newContract });

    // Whoever asks now for tomorrow goes with the new contract's vehicles.
    const [, second] = day.walkers("visual", 2);
    if (second === undefined) throw new Error("no rider");
    const another = await day.services.requestTrip(
      { role: "rider", id: second.id },
      day.wish(second, { leaveAt: "35:00" }),
      randomUUID(),
    );
    await day.work();
    const placed = await day.runOf({ trip: another.trip });
    expect(placed.shift.vehicle.contractId).toBe(newContract);

    // What is on its way goes nowhere else meanwhile.
    await expect(day.services.previewHandover(chief, randomUUID(), plan)).rejects.toMatchObject({
      code: "handover.underWay",
    });
    expect(await day.services.undoHandover(chief, id, { reason })).toMatchObject({
      handover: { state: "undone" },
      searched: 0,
      lost: 0,
    });
    await day.core.terms.load();
    const again = (await ofOld()).map((each) => each.id);
    expect(again).toEqual(expect.arrayContaining(shifts.map((each) => each.id)));
    expect(await calendar(managerOf(newcomer))).toEqual([]);
    expect((await day.runOf({ trip: another.trip })).shift.vehicle.contractId).toBe(oldContract);
  });

  it("parts a vehicle from a driver who stays: their shifts end, trips go on elsewhere, and undoing brings the shifts back", async () => {
    const [, , rider] = day.walkers("visual", 3);
    if (rider === undefined) throw new Error("no rider");
    const wish = day.wish(rider, { leaveAt: "38:00" });
    const { trip } = await day.services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
    await day.work();
    const { shift } = await day.runOf({ trip });
    const whole = await wholePlan();
    const plan = { ...whole, drivers: whole.drivers.filter((id) => id !== shift.driver.id) };
    const id = randomUUID();
    const { touched, templates, shifts } = await day.services.previewHandover(chief, id, plan);
    expect(touched.map(({ tripId, why }) => [tripId, why])).toContainEqual([trip.id, "shiftEnds"]);
    expect(templates.end).toContainEqual({
      ...{ plate: shift.vehicle.plate, driverName: shift.driver.name, why: "driverStays" },
    });
    expect(shifts.end).toBeGreaterThan(0);
    await expect(day.services.makeHandover(chief, id, { plan, touched: [], reason })).rejects.toMatchObject({
      code: "plan.stale",
    });
    const known = { plan, touched: touched.map(({ tripId }) => tripId), reason };
    expect((await day.services.makeHandover(chief, id, known)).searched).toBe(touched.length);
    await day.core.terms.load();
    await day.work();
    const now = await calendar(chief);
    expect(now.map((each) => each.id)).not.toContain(shift.id);
    expect((await day.runOf({ trip })).shift.id).not.toBe(shift.id);
    expect(await day.services.undoHandover(chief, id, { reason })).toMatchObject({ lost: 0 });
    await day.core.terms.load();
    expect((await calendar(chief)).map((each) => each.id)).toContain(shift.id);
    const ended = (await day.services.listShiftTemplates(chief)).filter(
      ({ validUntil }) => validUntil !== undefined,
    );
    expect(ended).toEqual([]);
  });

  it("holds when its day comes: the old manager sees vehicles, drivers and riders no more, the new one does", async () => {
    const [moved] = vehicles;
    if (moved === undefined) throw new Error("no vehicle");
    const plan = await wholePlan();
    const id = randomUUID();
    const [before, after] = [managerOf(moved.operatorId), managerOf(newcomer)];
    const effect = await day.services.previewHandover(chief, id, plan);
    expect(effect.touched).toEqual([]);
    await day.services.makeHandover(chief, id, { plan, touched: [], reason });
    await day.core.terms.load();
    await expect(
      day.services.saveVehicle(chief, moved.id, {
        ...moved,
        contractId: ContractId.parse("kyz-city"),
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/handover.underWay|contract.unknown/) });
    const seen = async (actor: Actor) => ({
      vehicles: (await day.services.listFleetVehicles(actor, all)).vehicles.filter(
        (each) => each.plate === moved.plate,
      ).length,
      drivers: (await day.services.listFleetDrivers(actor, all)).drivers.filter((each) =>
        plan.drivers.includes(each.id),
      ).length,
    });
    expect(await seen(before)).toEqual({ vehicles: 1, drivers: plan.drivers.length });
    expect(await seen(after)).toEqual({ vehicles: 0, drivers: 0 });
    const figures = async () =>
      (
        await day.core.db.figures.count(
          { from: day.today.slice(0, 7), until: day.today.slice(0, 7), reach: {} } as never,
          "contract",
        )
      ).find(({ key }) => key === oldContract)?.vehicleDays;
    const drivenBefore = await figures();

    await day.setTime("27:00"); // the next service day begins
    await day.comeDue();
    await day.work();
    expect(await seen(before)).toEqual({ vehicles: 0, drivers: 0 });
    expect(await seen(after)).toEqual({ vehicles: 1, drivers: plan.drivers.length });
    await expect(day.services.undoHandover(chief, id, { reason })).rejects.toMatchObject({
      code: "handover.dayHasCome",
    });
    // What was driven before is still the old contract's.
    expect(await figures()).toBe(drivenBefore);
    expect((await day.services.listHandovers(after)).map(({ state }) => state).sort()).toEqual([
      ...["done", "undone", "undone"],
    ]);
  });
});
