import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Run } from "../../../../server/domain/runs/model.ts";
import type { ShiftId } from "../../../../shared/ids/index.ts";
import { openRescueWorld } from "./rescueWorld.ts";

const world = openRescueWorld();
const { accept, end, kindsOf, preview, shiftOf } = world;

/** Everybody but this run is busy elsewhere: nobody else can take its people. */
async function withdrawOthers(run: Run): Promise<string[]> {
  const shifts = await world.day.core.db.fleet.listShifts(world.day.today);
  const others = new Set(
    shifts
      .filter(({ id, vehicle }) => id !== run.shift.id && vehicle.contractId === run.shift.vehicle.contractId)
      .map(({ vehicle }) => vehicle.id),
  );
  const ids: string[] = [];
  for (const vehicleId of others) {
    const withdrawalId = randomUUID();
    const from = new Date(world.day.core.clock.now()).toISOString();
    await world.day.services.withdraw(world.day.dispatcher, {
      withdrawalId,
      vehicleId,
      from,
      reason: "Elsewhere",
    });
    ids.push(withdrawalId);
  }
  await world.day.work();
  return ids;
}

describe("a vehicle that cannot go on", () => {
  it("is shown with what becomes of each person, and nothing is done", async () => {
    const was = await shiftOf(world.ada);
    const version = await world.day.core.db.plans.getVersion(world.day.today);
    const plan = await preview(was);
    const mine = plan.moved.find(({ tripId }) => tripId === world.ada.trip.id);
    expect(mine).toMatchObject({
      name: world.ada.rider.name,
      phone: world.ada.rider.phone,
      promiseKept: true,
    });
    expect(mine).toMatchObject({ state: "waiting", fromPlate: plan.plate });
    expect(mine?.shiftId).not.toBe(was);
    expect(mine?.plate).not.toBe(plan.plate);
    expect(mine?.wasPickup).toBeDefined();
    expect(await world.day.core.db.plans.getVersion(world.day.today)).toBe(version);
    expect(await shiftOf(world.ada)).toBe(was);
  });

  it("is done as it was shown, once, within the promises, and is in the record", async () => {
    const plan = await preview(await shiftOf(world.ada));
    const { rescueId, wanted, result } = await accept(plan);
    expect(result).toMatchObject({ result: "accepted", rescue: { id: rescueId, isUndone: false } });
    const moved = await world.day.trip(world.ada.trip.id);
    const mine = plan.moved.find(({ tripId }) => tripId === world.ada.trip.id);
    expect(moved.placement?.shiftId).toBe(mine?.shiftId);
    expect(moved.promise).toEqual(world.ada.promise);
    expect(await world.day.checkPlan()).toEqual({ violations: [], relaxations: [] });
    await expect(preview(plan.shiftId)).rejects.toMatchObject({ code: "rescue.already" });

    const twice = await Promise.all(
      [1, 2].map(() => world.day.services.acceptRescue(world.day.dispatcher, wanted)),
    );
    expect(twice.map((each) => each.result)).toEqual(["accepted", "accepted"]);
    expect((await world.day.trip(world.ada.trip.id)).trip.version).toBe(moved.trip.version);
    const facts = await world.day.core.db.facts.listOfDay(world.day.today, ["run.rescued"]);
    expect(facts.filter(({ concerns }) => concerns.shiftId === plan.shiftId)).toHaveLength(1);
    await end(rescueId);
  });

  it("is shown anew, and nothing is done, when the vehicle that was to come is gone meanwhile", async () => {
    const plan = await preview(await shiftOf(world.ada));
    const mine = plan.moved.find(({ tripId }) => tripId === world.ada.trip.id);
    const other = (await world.day.core.db.fleet.findShift(mine?.shiftId as ShiftId))?.vehicle.id;
    if (other === undefined) throw new Error("nobody was to come");
    const withdrawalId = randomUUID();
    const from = new Date(world.day.core.clock.now()).toISOString();
    await world.day.services.withdraw(world.day.dispatcher, {
      withdrawalId,
      vehicleId: other,
      from,
      reason: "Flat",
    });
    await world.day.work();
    const { result } = await accept(plan);
    expect(result).toMatchObject({ result: "changed" });
    expect(result).toHaveProperty("changed", expect.arrayContaining([world.ada.trip.id]));
    expect(await shiftOf(world.ada)).toBe(plan.shiftId);
    await end(withdrawalId);
  });

  it("leaves a list of whom nobody can serve; what became of them is said by a person", async () => {
    const run = await world.day.runOf(world.ada);
    const elsewhere = await withdrawOthers(run);
    const plan = await preview(run.shift.id);
    expect(plan.left.find(({ tripId }) => tripId === world.ada.trip.id)).toMatchObject({
      phone: world.ada.rider.phone,
    });
    const { rescueId } = await accept(plan);
    expect(await world.day.trip(world.ada.trip.id)).toMatchObject({
      ...{ trip: { status: "unassigned", reason: { key: "reason.vehicleWithdrawn" } } },
      promise: { state: "given" },
    });
    await world.day.services.solveOtherwise(world.day.dispatcher, world.ada.trip.id, { how: "taxi" });
    expect(await world.day.trip(world.ada.trip.id)).toMatchObject({
      trip: { status: "missed", reason: { key: "reason.solvedOtherwise" } },
    });
    for (const id of [...elsewhere, rescueId]) await end(id);
  });
});

describe("a lift that does not work", () => {
  it("moves only those who need one; the vehicle goes on with the others", async () => {
    const shiftId = await shiftOf(world.ada);
    const plan = await preview(shiftId, "lift");
    expect(plan.moved).toEqual([]);
    const { rescueId } = await accept(plan);
    expect(await shiftOf(world.ada)).toBe(shiftId);
    const shift = await world.day.core.db.fleet.findShift(shiftId);
    expect(shift?.withdrawals).toMatchObject([{ id: rescueId, what: "lift" }]);
    await end(rescueId);
    expect((await world.day.core.db.fleet.findShift(shiftId))?.withdrawals).toEqual([]);
  });

  const inChair = async (index: number, leaveAt: string) => {
    const rider = world.day.riders.filter(({ aid, home }) => aid === "powerWheelchair" && home !== undefined)[
      index
    ];
    if (rider === undefined) throw new Error("nobody is in a power chair");
    return world.day.askAndAssign(rider, { leaveAt, aid: "powerWheelchair" });
  };

  it("takes nobody in a power chair until it is mended", async () => {
    const bek = await inChair(0, "10:00");
    const shiftId = await shiftOf(bek);
    const plan = await preview(shiftId, "lift");
    expect([...plan.moved, ...plan.left].map(({ tripId }) => tripId)).toContain(bek.trip.id);
    await accept(plan);
    expect((await world.day.trip(bek.trip.id)).placement?.shiftId).not.toBe(shiftId);
    await world.day.services.cancelTrip(world.day.dispatcher, bek.trip.id);
  });

  it("names who sits in it and cannot get out; how they were helped ends their ride truthfully", async () => {
    const dana = await inChair(1, "08:00");
    const run = await world.day.visit(await world.day.runOf(dana));
    const solve = () =>
      world.day.services.solveOtherwise(world.day.dispatcher, dana.trip.id, { how: "relative" });
    const plan = await preview(run.shift.id, "lift");
    expect(plan.left.find(({ tripId }) => tripId === dana.trip.id)).toMatchObject({ state: "aboard" });
    await expect(solve()).rejects.toMatchObject({ code: "trip.stillAboard" });
    await accept(plan);
    expect((await world.day.trip(dana.trip.id)).trip.status).toBe("boarded");
    await solve();
    expect(await world.day.trip(dana.trip.id)).toMatchObject({
      ...{ trip: { status: "missed", reason: { key: "reason.brokenOff" } }, promise: { state: "missed" } },
    });
    expect(await kindsOf(dana.trip.id)).toEqual(
      expect.arrayContaining(["trip.boarded", "trip.brokenOff", "trip.solvedOtherwise"]),
    );
  });
});

it("a driver who falls ill leaves all runs of the day to others, and what is over already is refused", async () => {
  const shiftId = await shiftOf(world.ada);
  const plan = await preview(shiftId, "driver");
  const { rescueId } = await accept(plan);
  expect(await shiftOf(world.ada)).not.toBe(shiftId);
  await end(rescueId);
  const until = new Date(world.day.at("05:00")).toISOString();
  await expect(
    world.day.services.previewRescue(world.day.dispatcher, { cause: "vehicle", shiftId, until }),
  ).rejects.toMatchObject({ code: "withdrawal.alreadyOver" });
});
