import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentRescuePlan } from "../../../../server/presenters/presentRescue.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { RescueCause, RescuePlan } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
});

/** The vehicles of the next test are free at nine, and there. */
afterEach(async () => {
  for (const { id } of await day.services.listRescues(day.dispatcher))
    await day.services.endWithdrawal(day.dispatcher, id);
  await day.services.cancelTrip(day.dispatcher, ada.trip.id).catch(() => undefined);
  await day.work();
});

function nextRider(): GeneratedRider {
  const [first, ...rest] = riders;
  if (first === undefined) throw new Error("no rider left");
  riders = rest;
  return first;
}
const shiftOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).placement?.shiftId as ShiftId;

async function preview(shiftId: ShiftId, cause: RescueCause = "vehicle"): Promise<RescuePlan> {
  return presentRescuePlan(await day.services.previewRescue(day.dispatcher, { cause, shiftId }));
}
const seen = ({ moved, left }: RescuePlan) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...left.map(({ tripId }) => ({ tripId })),
];
async function accept(plan: RescuePlan, rescueId: string = randomUUID()) {
  const { cause, shiftId } = plan;
  const wanted = { rescueId, cause, shiftId, reason: "Gearbox", shown: seen(plan) };
  const result = await day.services.acceptRescue(day.dispatcher, wanted);
  await day.work();
  return { rescueId, wanted, result };
}
const planVersion = () => day.core.db.plans.getVersion(day.today);
const kindsOf = async (id: TripId) => (await day.trip(id)).facts.map(({ kind }) => kind);
const end = async (withdrawalId: string) => {
  await day.services.endWithdrawal(day.dispatcher, withdrawalId);
  await day.work();
};
/** Everybody but this run is busy elsewhere: nobody else can take its people. */
async function withdrawOthers(run: Run): Promise<string[]> {
  const shifts = await day.core.db.fleet.listShifts(day.today);
  const others = new Set(
    shifts
      .filter(({ id, vehicle }) => id !== run.shift.id && vehicle.contractId === run.shift.vehicle.contractId)
      .map(({ vehicle }) => vehicle.id),
  );
  const ids: string[] = [];
  for (const vehicleId of others) {
    const withdrawalId = randomUUID();
    const from = new Date(day.core.clock.now()).toISOString();
    await day.services.withdraw(day.dispatcher, { withdrawalId, vehicleId, from, reason: "Elsewhere" });
    ids.push(withdrawalId);
  }
  await day.work();
  return ids;
}

describe("a vehicle that cannot go on", () => {
  it("is shown with what becomes of each person, and nothing is done", async () => {
    const was = await shiftOf(ada);
    const version = await planVersion();
    const plan = await preview(was);
    const mine = plan.moved.find(({ tripId }) => tripId === ada.trip.id);
    expect(mine).toMatchObject({ name: ada.rider.name, phone: ada.rider.phone, promiseKept: true });
    expect(mine).toMatchObject({ state: "waiting", fromPlate: plan.plate });
    expect(mine?.shiftId).not.toBe(was);
    expect(mine?.plate).not.toBe(plan.plate);
    expect(mine?.wasPickup).toBeDefined();
    expect(await planVersion()).toBe(version);
    expect(await shiftOf(ada)).toBe(was);
  });

  it("is done as it was shown, once, within the promises, and is in the record", async () => {
    const plan = await preview(await shiftOf(ada));
    const { rescueId, wanted, result } = await accept(plan);
    expect(result).toMatchObject({ result: "accepted", rescue: { id: rescueId, isUndone: false } });
    const moved = await day.trip(ada.trip.id);
    const mine = plan.moved.find(({ tripId }) => tripId === ada.trip.id);
    expect(moved.placement?.shiftId).toBe(mine?.shiftId);
    expect(moved.promise).toEqual(ada.promise);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
    await expect(preview(plan.shiftId)).rejects.toMatchObject({ code: "rescue.already" });

    const twice = await Promise.all([1, 2].map(() => day.services.acceptRescue(day.dispatcher, wanted)));
    expect(twice.map((each) => each.result)).toEqual(["accepted", "accepted"]);
    expect((await day.trip(ada.trip.id)).trip.version).toBe(moved.trip.version);
    const facts = await day.core.db.facts.listOfDay(day.today, ["run.rescued"]);
    expect(facts.filter(({ concerns }) => concerns.shiftId === plan.shiftId)).toHaveLength(1);
    await end(rescueId);
  });

  it("is shown anew, and nothing is done, when the vehicle that was to come is gone meanwhile", async () => {
    const plan = await preview(await shiftOf(ada));
    const mine = plan.moved.find(({ tripId }) => tripId === ada.trip.id);
    const other = (await day.core.db.fleet.findShift(mine?.shiftId as ShiftId))?.vehicle.id;
    if (other === undefined) throw new Error("nobody was to come");
    const withdrawalId = randomUUID();
    const from = new Date(day.core.clock.now()).toISOString();
    await day.services.withdraw(day.dispatcher, { withdrawalId, vehicleId: other, from, reason: "Flat" });
    await day.work();
    const { result } = await accept(plan);
    expect(result).toMatchObject({ result: "changed" });
    expect(result).toHaveProperty("changed", expect.arrayContaining([ada.trip.id]));
    expect(await shiftOf(ada)).toBe(plan.shiftId);
    await end(withdrawalId);
  });

  it("leaves a list of whom nobody can serve; what became of them is said by a person", async () => {
    const run = await day.runOf(ada);
    const elsewhere = await withdrawOthers(run);
    const plan = await preview(run.shift.id);
    expect(plan.left.find(({ tripId }) => tripId === ada.trip.id)).toMatchObject({ phone: ada.rider.phone });
    const { rescueId } = await accept(plan);
    expect(await day.trip(ada.trip.id)).toMatchObject({
      ...{ trip: { status: "unassigned", reason: { key: "reason.vehicleWithdrawn" } } },
      promise: { state: "given" },
    });
    await day.services.solveOtherwise(day.dispatcher, ada.trip.id, { how: "taxi" });
    expect(await day.trip(ada.trip.id)).toMatchObject({
      trip: { status: "missed", reason: { key: "reason.solvedOtherwise" } },
    });
    for (const id of [...elsewhere, rescueId]) await end(id);
  });
});

describe("people under way when their vehicle breaks down", () => {
  it("are taken on from where it stands, first of all, by a trip of its own", async () => {
    const run = await day.visit(await day.runOf(ada));
    const shiftId = run.shift.id;
    const plan = await preview(shiftId);
    expect(plan.moved[0]).toMatchObject({ tripId: ada.trip.id, state: "aboard" });
    expect(plan.moved[0]).not.toHaveProperty("wasPickup");
    const { rescueId, result } = await accept(plan);
    if (result.result !== "accepted") throw new Error("it was not accepted");
    expect(await day.trip(ada.trip.id)).toMatchObject({
      trip: { status: "missed", reason: { key: "reason.brokenOff" } },
    });
    const [onward] = result.rescue.moved;
    expect(onward).toMatchObject({
      trip: { status: "assigned", pickup: { label: plan.plate }, dropoff: ada.trip.dropoff },
      ...{ rider: { id: ada.rider.id }, promise: { state: "given" } },
    });
    expect(onward?.placement?.shiftId).toBe(plan.moved[0]?.shiftId);
    expect((await day.core.db.fleet.listRuns([shiftId]))[0]?.stops.at(-1)).toMatchObject({
      ...{ tripId: ada.trip.id, kind: "dropoff", status: "cancelled" },
    });
    expect((await day.checkPlan()).violations).toEqual([]);
    // The relief comes and brings them to where they were going.
    const relief = await day.runOf({ trip: (await day.trip(onward?.trip.id as TripId)).trip });
    await day.visit(relief);
    expect(await kindsOf(onward?.trip.id as TripId)).toContain("trip.boarded");
    await end(rescueId);
  });

  it("who waits for one that was on its way to them is fetched by another", async () => {
    const run = await day.runOf(ada);
    await day.act(run, "depart", { stop: day.next(run) });
    const plan = await preview(run.shift.id);
    expect(plan.moved.find(({ tripId }) => tripId === ada.trip.id)).toMatchObject({ state: "outdoors" });
    const { rescueId } = await accept(plan);
    const moved = await day.trip(ada.trip.id);
    expect(moved.trip.status).toBe("assigned");
    expect(moved.placement?.shiftId).not.toBe(run.shift.id);
    expect(await kindsOf(ada.trip.id)).toContain("trip.vehicleLost");
    const relief = await day.runOf(ada);
    expect(relief.stops.find(({ tripId }) => tripId === ada.trip.id)).toMatchObject({ status: "planned" });
    await end(rescueId);
  });
});

describe("an accepted plan that is taken back", () => {
  const undo = async (rescueId: string) => {
    const outcome = await day.services.undoRescue(day.dispatcher, rescueId);
    await day.work();
    return outcome;
  };

  it("puts everybody back, also who was aboard, and does so once", async () => {
    const bek = await day.askAndAssign(nextRider(), { leaveAt: "10:30" });
    const { planVersion: version } = await day.look(bek.trip.id, await shiftOf(ada));
    if ((await shiftOf(bek)) !== (await shiftOf(ada)))
      await day.services.assignTrip(day.dispatcher, bek.trip.id, {
        ...{ shiftId: await shiftOf(ada), planVersion: version },
      });
    const run = await day.visit(await day.runOf(ada));
    const { rescueId } = await accept(await preview(run.shift.id));
    expect(await shiftOf(bek)).not.toBe(run.shift.id);
    expect(await undo(rescueId)).toMatchObject({ result: "undone", rescue: { isUndone: true } });
    expect((await day.trip(ada.trip.id)).trip.status).toBe("boarded");
    expect(await shiftOf(bek)).toBe(run.shift.id);
    expect((await day.core.db.fleet.findShift(run.shift.id))?.withdrawals).toEqual([]);
    expect((await day.checkPlan()).violations).toEqual([]);
    expect((await undo(rescueId)).result).toBe("undone");
    // The ride goes on.
    await day.visit((await day.core.db.fleet.listRuns([run.shift.id]))[0] ?? run);
    expect((await day.trip(ada.trip.id)).trip.status).toBe("completed");
    await day.services.cancelTrip(day.dispatcher, bek.trip.id);
  });

  it("stays where a driver has acted on it, and says for whom", async () => {
    const { rescueId } = await accept(await preview(await shiftOf(ada)));
    await day.core.pool.query(
      "UPDATE trip_requests SET status = 'onTheWay', version = version + 1 WHERE id = $1",
      [ada.trip.id],
    );
    const outcome = await undo(rescueId);
    expect(outcome).toMatchObject({ result: "acted" });
    if (outcome.result !== "acted") return;
    expect(outcome.acted.map(({ record, what }) => [record.trip.id, what])).toContainEqual([
      ...[ada.trip.id, "onTheWay"],
    ]);
    await end(rescueId);
  });

  it("is too late after some minutes, and unknown where there is none", async () => {
    const { rescueId } = await accept(await preview(await shiftOf(ada)));
    await day.setTime("06:41");
    await expect(undo(rescueId)).rejects.toMatchObject({ code: "rescue.undoOver" });
    await expect(undo(randomUUID())).rejects.toMatchObject({ code: "rescue.unknown" });
    await end(rescueId);
  });
});

describe("a lift that does not work", () => {
  it("moves only those who need one; the vehicle goes on with the others", async () => {
    const shiftId = await shiftOf(ada);
    const plan = await preview(shiftId, "lift");
    expect(plan.moved).toEqual([]);
    const { rescueId } = await accept(plan);
    expect(await shiftOf(ada)).toBe(shiftId);
    const shift = await day.core.db.fleet.findShift(shiftId);
    expect(shift?.withdrawals).toMatchObject([{ id: rescueId, what: "lift" }]);
    await end(rescueId);
    expect((await day.core.db.fleet.findShift(shiftId))?.withdrawals).toEqual([]);
  });

  const inChair = async (index: number, leaveAt: string) => {
    const rider = day.riders.filter(({ aid, home }) => aid === "powerWheelchair" && home !== undefined)[
      index
    ];
    if (rider === undefined) throw new Error("nobody is in a power chair");
    return day.askAndAssign(rider, { leaveAt, aid: "powerWheelchair" });
  };

  it("takes nobody in a power chair until it is mended", async () => {
    const bek = await inChair(0, "10:00");
    const shiftId = await shiftOf(bek);
    const plan = await preview(shiftId, "lift");
    expect([...plan.moved, ...plan.left].map(({ tripId }) => tripId)).toContain(bek.trip.id);
    await accept(plan);
    expect((await day.trip(bek.trip.id)).placement?.shiftId).not.toBe(shiftId);
    await day.services.cancelTrip(day.dispatcher, bek.trip.id);
  });

  it("names who sits in it and cannot get out; how they were helped ends their ride truthfully", async () => {
    const dana = await inChair(1, "08:00");
    const run = await day.visit(await day.runOf(dana));
    const solve = () => day.services.solveOtherwise(day.dispatcher, dana.trip.id, { how: "relative" });
    const plan = await preview(run.shift.id, "lift");
    expect(plan.left.find(({ tripId }) => tripId === dana.trip.id)).toMatchObject({ state: "aboard" });
    await expect(solve()).rejects.toMatchObject({ code: "trip.stillAboard" });
    await accept(plan);
    expect((await day.trip(dana.trip.id)).trip.status).toBe("boarded");
    await solve();
    expect(await day.trip(dana.trip.id)).toMatchObject({
      ...{ trip: { status: "missed", reason: { key: "reason.brokenOff" } }, promise: { state: "missed" } },
    });
    expect(await kindsOf(dana.trip.id)).toEqual(
      expect.arrayContaining(["trip.boarded", "trip.brokenOff", "trip.solvedOtherwise"]),
    );
  });
});

it("a driver who falls ill leaves all runs of the day to others, and what is over already is refused", async () => {
  const shiftId = await shiftOf(ada);
  const plan = await preview(shiftId, "driver");
  const { rescueId } = await accept(plan);
  expect(await shiftOf(ada)).not.toBe(shiftId);
  await end(rescueId);
  const until = new Date(day.at("05:00")).toISOString();
  await expect(
    day.services.previewRescue(day.dispatcher, { cause: "vehicle", shiftId, until }),
  ).rejects.toMatchObject({ code: "withdrawal.alreadyOver" });
});
