import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { openTroubles, troubleKinds } from "../../../../server/domain/troubles/openTroubles.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 8);
});
afterAll(() => day?.end());

const terenozek = { point: { lat: 45.051, lon: 64.984 }, label: "Terenozek" };

async function asked(leaveAt: string, dropoff = day.place("polyclinic")): Promise<TripRecord> {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  const record = await day.askAndAssign(rider, { leaveAt, dropoff });
  expect(record.trip.status).toBe("assigned");
  return record;
}
/** Rides with the same vehicle as `other`, as a dispatcher decides. */
async function joins(record: TripRecord, other: TripRecord): Promise<void> {
  const { shift } = await day.runOf(other);
  if ((await day.runOf(record)).shift.id === shift.id) return;
  const { planVersion, violations } = await day.look(record.trip.id, shift.id);
  expect(violations).toEqual([]);
  await day.services.assignTrip(day.dispatcher, record.trip.id, { shiftId: shift.id, planVersion });
  await day.work();
}

describe("whoever waits behind a run that slips", () => {
  it("goes with another vehicle while the promise can be kept, is told so, and is not sent on again", async () => {
    // Ada goes 47 km out of town, and Ben follows with the same vehicle when it is back.
    const [ada, ben] = [await asked("08:00", terenozek), await asked("11:00", terenozek)];
    await joins(ben, ada);
    const slow = await day.runOf(ada);
    await day.setTime("08:00");
    await day.act(slow, "depart");
    await day.setTime("08:10");
    await day.act(slow, "arrive");
    // At half past ten her driver still waits at her door: there and back takes longer than until Ben's window closes at 11:20.
    await day.setTime("10:30");
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
    const { endangered } = openTroubles(await day.core.db.facts.listOfDay(day.today, troubleKinds));
    expect(endangered.has(ben.trip.id)).toBe(false);
  });
});

describe("room that comes free", () => {
  const roomsFound = async () =>
    (await day.services.listTroubles(day.dispatcher)).filter(({ kind }) => kind === "roomFound");
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
    await day.setTime("10:30");
    const gone = await asked("14:00");
    const [far, near] = [await withoutVehicle("13:00"), await withoutVehicle("12:00")];
    await day.services.cancelTrip({ role: "rider", id: gone.rider.id }, gone.trip.id, { note: "" });
    await day.work();
    // 13:00 is two and a half hours away, 12:00 only one and a half: less than the two of the rule.
    expect((await day.trip(far.trip.id)).trip.status).toBe("assigned");
    expect((await day.trip(near.trip.id)).trip.status).toBe("unassigned");
    const troubles = await roomsFound();
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
    expect(await roomsFound()).toEqual([]);
  });

  it("is not given to whom a dispatcher took off a vehicle: only to be offered", async () => {
    const off = await asked("15:00");
    await day.services.unassignTrip(day.dispatcher, off.trip.id);
    await day.work();
    expect((await day.trip(off.trip.id)).trip.status).toBe("unassigned");
    expect(await roomsFound()).toMatchObject([
      { kind: "roomFound", unplaced: [{ trip: { id: off.trip.id } }] },
    ]);
  });
});
