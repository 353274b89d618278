import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 8);
});
afterAll(() => day?.end());

async function asked(leaveAt: string): Promise<TripRecord> {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  const record = await day.askAndAssign(rider, { leaveAt });
  expect(record.trip.status).toBe("assigned");
  return record;
}
/** Rides with the same vehicle as `other`, as a dispatcher decides. */
async function joins(record: TripRecord, other: TripRecord): Promise<void> {
  const { shift } = await day.runOf(other);
  if ((await day.runOf(record)).shift.id === shift.id) return;
  const { planVersion, feasible } = await day.look(record.trip.id, shift.id);
  expect(feasible).toBe(true);
  await day.services.assignTrip(day.dispatcher, record.trip.id, { shiftId: shift.id, planVersion });
  await day.work();
}

describe("whoever waits behind a run that slips", () => {
  it("goes with another vehicle while the promise can be kept, is told so, and is not sent on again", async () => {
    const [ada, ben] = [await asked("09:00"), await asked("09:40")];
    await joins(ben, ada);
    const slow = await day.runOf(ada);
    await day.setTime("08:55");
    await day.act(slow, "depart");
    await day.setTime("09:02");
    await day.act(slow, "arrive");
    // Ada does not come out, and at 09:35 her driver still waits: Ben's vehicle would not be there by 10:00.
    await day.setTime("09:35");
    await day.services.refreshEstimates(slow.shift.id);
    await day.work();
    const moved = await day.trip(ben.trip.id);
    expect(moved.placement?.shiftId).not.toBe(slow.shift.id);
    expect(moved.promise).toMatchObject({ state: "given", pickupWindow: ben.promise.pickupWindow });
    expect(moved.placement?.pickup.scheduled).toBeLessThanOrEqual(ben.promise.pickupWindow.until);
    expect(moved.facts.findLast(({ kind }) => kind === "trip.assigned")).toMatchObject({
      by: { role: "system" },
      details: { movedFrom: slow.shift.id },
    });
    // Ada, to whom the vehicle has come, stays; and nobody is late any more.
    expect((await day.trip(ada.trip.id)).placement?.shiftId).toBe(slow.shift.id);
    expect(await day.services.repairRun(slow.shift.id)).toBe("nothingToDo");
    expect(await day.services.listTroubles(day.dispatcher)).toEqual([]);
  });
});

describe("room that comes free", () => {
  /** Somebody for whom no vehicle was found. */
  async function withoutVehicle(leaveAt: string): Promise<TripRecord> {
    const rider = riders.shift();
    if (rider === undefined) throw new Error("no rider is left");
    const { trip } = await day.ask(rider, { leaveAt });
    await day.core.pool.query(
      "UPDATE trip_requests SET status = 'unassigned', version = version + 1 WHERE id = $1",
      [trip.id],
    );
    return day.trip(trip.id);
  }

  it("is given to those who have no vehicle, if long enough ahead; of others a dispatcher is told", async () => {
    await day.setTime("10:00");
    const gone = await asked("13:00");
    const [far, near] = [await withoutVehicle("12:30"), await withoutVehicle("11:30")];
    await day.services.cancelTrip({ role: "rider", id: gone.rider.id }, gone.trip.id, "");
    await day.work();
    // 12:30 is two and a half hours away, 11:30 only one and a half: less than the two of the rule.
    expect((await day.trip(far.trip.id)).trip.status).toBe("assigned");
    expect((await day.trip(near.trip.id)).trip.status).toBe("unassigned");
    const troubles = await day.services.listTroubles(day.dispatcher);
    expect(troubles).toMatchObject([
      {
        kind: "roomFound",
        unplaced: [{ trip: { id: near.trip.id } }],
        remedies: ["callRider", "assignTrip"],
      },
    ]);
    // Looking once more is no news.
    expect(await day.services.tryWaiting(day.today)).toEqual([]);
    const found = (await day.trip(near.trip.id)).facts.filter(({ kind }) => kind === "trip.roomFound");
    expect(found).toHaveLength(1);
    // One click: with the vehicle that has room.
    const shiftId = troubles[0]?.runs[0]?.shift.id;
    if (shiftId === undefined) throw new Error("no run has room");
    const { planVersion } = await day.look(near.trip.id, shiftId);
    await day.services.assignTrip(day.dispatcher, near.trip.id, { shiftId, planVersion });
    expect(await day.services.listTroubles(day.dispatcher)).toEqual([]);
  });

  it("is not given to whom a dispatcher took off a vehicle: only to be offered", async () => {
    const off = await asked("15:00");
    await day.services.unassignTrip(day.dispatcher, off.trip.id);
    await day.work();
    expect((await day.trip(off.trip.id)).trip.status).toBe("unassigned");
    expect(await day.services.listTroubles(day.dispatcher)).toMatchObject([
      { kind: "roomFound", unplaced: [{ trip: { id: off.trip.id } }] },
    ]);
  });
});
