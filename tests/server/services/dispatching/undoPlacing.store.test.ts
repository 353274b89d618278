import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ShiftId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 8);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider left");
  ada = await day.askAndAssign(rider, { leaveAt: "09:00" });
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
const undo = (tripVersion: number) => day.services.undoPlacing(day.dispatcher, ada.trip.id, { tripVersion });
const versionNow = async () => (await day.trip(ada.trip.id)).trip.version;

describe("a placing by hand that is taken back", () => {
  it("brings the trip back to the vehicle it was on, with the promise it had", async () => {
    const moved = await giveTo(await otherShift());
    expect(moved.placement?.shiftId).not.toBe(ada.placement?.shiftId);
    expect((await day.services.getTripDetail(day.dispatcher, ada.trip.id)).undo).toBeDefined();
    const back = await undo(moved.trip.version);
    expect(back.placement?.shiftId).toBe(ada.placement?.shiftId);
    expect(back.promise.pickupWindow).toEqual(ada.promise.pickupWindow);
  });

  it("leaves a trip without a vehicle where it had none", async () => {
    const other = await otherShift();
    await day.services.unassignTrip(day.dispatcher, ada.trip.id);
    const placed = await giveTo(other);
    const back = await undo(placed.trip.version);
    expect(back).toMatchObject({ trip: { status: "unassigned" }, promise: { state: "released" } });
    expect(back.placement).toBeUndefined();
  });

  it("is too late after some minutes", async () => {
    const moved = await giveTo(await otherShift());
    await day.setTime("06:41");
    await expect(undo(moved.trip.version)).rejects.toMatchObject({ code: "placing.undoOver" });
    expect((await day.services.getTripDetail(day.dispatcher, ada.trip.id)).undo).toBeUndefined();
  });

  it("is refused once the driver has set out, and where the trip has changed since it was looked at", async () => {
    await giveTo(await otherShift());
    await day.setTime("06:36");
    await expect(undo((await versionNow()) + 1)).rejects.toMatchObject({ code: "plan.stale" });
    await day.core.pool.query(
      "UPDATE trip_requests SET status = 'onTheWay', version = version + 1 WHERE id = $1",
      [ada.trip.id],
    );
    await expect(undo(await versionNow())).rejects.toMatchObject({ code: "placing.acted" });
  });

  it("is nothing where nobody has placed by hand", async () => {
    await expect(undo(ada.trip.version)).rejects.toMatchObject({ code: "placing.nothingToUndo" });
  });
});
