import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ShiftId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextOf(riders), { leaveAt: "09:00" });
});

/** The vehicles of the next test are free at nine. */
afterEach(() => day.services.cancelTrip(day.dispatcher, ada.trip.id));

/** Another shift of the same contract that is at work by then. */
async function otherShift(): Promise<ShiftId> {
  const run = await day.runOf(ada);
  const shifts = await day.core.db.fleet.listShifts(day.today);
  const other = shifts.find(
    ({ id, vehicle, starts, ends }) =>
      id !== run.shift.id &&
      vehicle.contractId === run.shift.vehicle.contractId &&
      starts <= day.at("08:30") &&
      ends >= day.at("12:00"),
  );
  if (other === undefined) throw new Error("there is no other shift");
  return other.id;
}
async function giveTo(shiftId: ShiftId): Promise<TripRecord> {
  const { planVersion } = await day.look(ada.trip.id, shiftId);
  return day.services.assignTrip(day.dispatcher, ada.trip.id, { shiftId, planVersion });
}
const detail = () => day.services.getTripDetail(day.dispatcher, ada.trip.id);
async function undo() {
  const deed = (await detail()).undo;
  if (deed === undefined) throw new Error("there is nothing to undo");
  return day.services.undoDeed(day.dispatcher, deed.id);
}
const now = () => day.trip(ada.trip.id);
const cancel = () => day.services.cancelTrip(day.dispatcher, ada.trip.id, { note: "She rang" });
const factsOf = async (kind: string) => (await now()).facts.filter((fact) => fact.kind === kind);

describe("a placing by hand that is undone", () => {
  it("brings the trip back to the vehicle it was on, with the promise it had, and says so once", async () => {
    const moved = await giveTo(await otherShift());
    expect(moved.placement?.shiftId).not.toBe(ada.placement?.shiftId);
    const deed = (await detail()).undo;
    expect(deed?.changed.kind).toBe("moved");
    expect(await undo()).toEqual({ result: "undone" });
    const back = await now();
    expect(back.placement?.shiftId).toBe(ada.placement?.shiftId);
    expect(back.promise.pickupWindow).toEqual(ada.promise.pickupWindow);
    expect(await day.services.undoDeed(day.dispatcher, deed?.id ?? "")).toEqual({ result: "undone" });
    expect((await now()).trip.version).toBe(back.trip.version); // once more changes nothing
    expect(await factsOf("deed.undone")).toHaveLength(1);
    expect((await detail()).undo).toBeUndefined();
  });

  it("leaves a trip without a vehicle where it had none", async () => {
    const other = await otherShift();
    await day.services.unassignTrip(day.dispatcher, ada.trip.id);
    await giveTo(other);
    expect(await undo()).toEqual({ result: "undone" });
    const back = await now();
    expect(back).toMatchObject({ trip: { status: "unassigned" }, promise: { state: "released" } });
    expect(back.placement).toBeUndefined();
  });

  it("is too late after some minutes", async () => {
    await giveTo(await otherShift());
    const deed = (await detail()).undo;
    await day.setTime("06:41");
    await expect(day.services.undoDeed(day.dispatcher, deed?.id ?? "")).rejects.toMatchObject({
      code: "deed.undoOver",
    });
    expect((await detail()).undo).toBeUndefined();
  });

  it("stays once the driver has set out, and says for whom", async () => {
    await giveTo(await otherShift());
    await day.core.pool.query(
      "UPDATE trip_requests SET status = 'onTheWay', version = version + 1 WHERE id = $1",
      [ada.trip.id],
    );
    expect(await undo()).toMatchObject({
      ...{ result: "acted", acted: [{ what: "onTheWay", record: { trip: { id: ada.trip.id } } }] },
    });
  });

  it("is nobody's where there is none", async () => {
    await expect(day.services.undoDeed(day.dispatcher, randomUUID())).rejects.toMatchObject({
      code: "deed.unknown",
    });
  });
});

describe("a trip that was taken off its vehicle", () => {
  it("is with it again, and what was promised is promised", async () => {
    await day.services.unassignTrip(day.dispatcher, ada.trip.id);
    expect((await now()).promise.state).toBe("released");
    expect(await undo()).toEqual({ result: "undone" });
    const back = await now();
    expect(back).toMatchObject({ trip: { status: "assigned" }, promise: { state: "given" } });
    expect(back.placement?.shiftId).toBe(ada.placement?.shiftId);
    expect(back.promise.pickupWindow).toEqual(ada.promise.pickupWindow);
  });
});

describe("a cancelling by a dispatcher that is undone", () => {
  it("gives the place and the promise back, and stands in the record of the trip", async () => {
    await cancel();
    expect((await now()).trip.status).toBe("cancelled");
    expect(await undo()).toEqual({ result: "undone" });
    const back = await now();
    expect(back).toMatchObject({ trip: { status: "assigned" }, promise: { state: "given" } });
    expect(back.promise.pickupWindow).toEqual(ada.promise.pickupWindow);
    expect(back.promise.latestArrival).toEqual(ada.promise.latestArrival);
    expect(await factsOf("trip.restored")).toHaveLength(1);
  });

  it("is not undone where nobody can keep the promise any more, and says when one could go", async () => {
    const { until } = ada.promise.pickupWindow;
    await day.setTime(addSeconds(until, minutes(-1)));
    await cancel();
    await day.setTime(addSeconds(until, minutes(8)));
    const outcome = await undo();
    expect(outcome.result).toBe("blocked");
    expect(outcome.result === "blocked" && Array.isArray(outcome.canBeHad)).toBe(true);
    expect((await now()).trip.status).toBe("cancelled");
  });

  it("is a rider's own affair where they cancelled themselves", async () => {
    await day.services.cancelTrip({ role: "rider", id: ada.trip.riderId }, ada.trip.id);
    expect((await detail()).undo).toBeUndefined();
  });
});

describe("something that was fixed or let go", () => {
  it("is as it was before", async () => {
    const lockId = randomUUID();
    const hold = { kind: "rider" as const, tripId: ada.trip.id };
    await day.services.setLock(day.dispatcher, { lockId, hold, reason: "She knows the driver" });
    const run = await day.runOf(ada);
    const locks = async () => (await day.core.db.locks.listOfRuns([run.shift.id])).get(run.shift.id) ?? [];
    await day.services.unlock(day.dispatcher, lockId);
    expect(await locks()).toEqual([]);
    const [released] = await day.services.listDeeds(day.dispatcher);
    expect(released?.deed.changed.kind).toBe("unlocked");
    expect(await day.services.undoDeed(day.dispatcher, released?.deed.id ?? "")).toEqual({
      result: "undone",
    });
    expect(await locks()).toMatchObject([{ kind: "rider", reason: "She knows the driver" }]);
    await day.services.unlock(day.dispatcher, released?.deed.id ?? "");
    const again = randomUUID();
    await day.services.setLock(day.dispatcher, { lockId: again, hold, reason: "She knows the driver" });
    expect(await day.services.undoDeed(day.dispatcher, again)).toEqual({ result: "undone" });
    expect(await locks()).toEqual([]);
  });

  it("is planned with by the vehicle that has the trip by now", async () => {
    const lockId = randomUUID();
    const hold = { kind: "time", tripId: ada.trip.id, stop: "pickup", leewayMinutes: 20 } as const;
    await day.services.setLock(day.dispatcher, { lockId, hold, reason: "Her neighbour waits with her" });
    await day.services.unlock(day.dispatcher, lockId);
    const [released] = await day.services.listDeeds(day.dispatcher);
    const other = await otherShift();
    await giveTo(other);
    const version = async () => (await day.core.db.fleet.listRuns([other]))[0]?.version ?? Number.NaN;
    const before = await version();
    await day.services.undoDeed(day.dispatcher, released?.deed.id ?? "");
    expect(await version()).toBe(before + 1);
  });
});

describe("what taking a trip off its vehicle would do", () => {
  it("is shown beforehand: less is driven, and nothing is done", async () => {
    const { preview } = await day.services.previewTakeOff(day.dispatcher, ada.trip.id);
    expect(preview.violations).toEqual([]);
    expect(preview.extraDriving.meters).toBeLessThan(0);
    expect((await now()).trip.version).toBe(ada.trip.version);
  });
});
