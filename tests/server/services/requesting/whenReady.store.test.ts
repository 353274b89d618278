import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { districtOf } from "../../../../server/regions/index.ts";
import { type LatLng, straightLine } from "../../../../shared/geo/index.ts";
import type { NewTripRequestInput } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { asRider, kinds, Returns } from "./returnsWorld.ts";

let day: ServiceDay;
let world: Returns;
beforeAll(async () => {
  day = await ServiceDay.begin();
  world = new Returns(day);
});
afterAll(() => day?.end());

/** A settlement that no vehicle reaches within the standard, and some within the day. */
async function farFromVehicles(): Promise<NewTripRequestInput["pickup"]> {
  const runs = await day.core.db.fleet.listRunsOfDay(day.today);
  const apart = (point: LatLng) =>
    Math.min(...runs.map(({ shift }) => straightLine(shift.startPlace.point, point)));
  const { settlements } = day.core.region;
  const [far] = settlements
    .filter(({ point }) => districtOf(day.core.region, point) !== undefined && apart(point) > 25_000)
    .toSorted((one, other) => apart(one.point) - apart(other.point));
  if (far === undefined) throw new Error("vehicles stand everywhere");
  return { point: far.point, label: far.name.en };
}
const given = (record: TripRecord) => kinds(record).filter((kind) => kind === "promise.given").length;
const troublesOf = async (record: TripRecord) => (await world.troubles(record)).map(({ kind }) => kind);
const cancel = async ({ rider, trip }: TripRecord) => {
  await day.services.cancelTrip(asRider(rider), trip.id);
  await day.work();
};

describe("a return when ready", () => {
  it("has a place held around its forecast: planned, promised nothing, and its driver is sent nowhere before the word", async () => {
    const back = await world.askedBack("13:00");
    expect(back.trip.status).toBe("assigned");
    expect(back.promise.state).toBe("asked");
    // Half an hour from the forecast on.
    expect(world.planned(back)).toEqual(["13:00", "13:30"]);
    const scheduled = back.placement?.pickup.scheduled ?? day.at("06:30");
    expect(scheduled).toBeGreaterThanOrEqual(day.at("13:00"));
    expect(scheduled).toBeLessThanOrEqual(day.at("13:30"));
    const run = await day.runOf(back);
    const stops = run.stops.filter(({ tripId }) => tripId === back.trip.id);
    expect(stops.map(({ isHeld }) => isHeld)).toEqual([true, true]);
    expect(() => day.next(run)).toThrow("no stop ahead");
    expect((await day.checkPlan()).violations).toEqual([]);
    await cancel(back);
  });

  it("is fetched within the standard of an early word, and said twice it is promised once", async () => {
    const back = await world.askedBack("13:00");
    await day.setTime("12:20");
    const answer = await world.ready(back);
    expect(answer.trip.whenReady?.readyAt).toBe(day.at("12:20"));
    expect(answer.promise.state).toBe("given");
    // 20 minutes from the word on, not from the forecast.
    expect(world.promised(answer)).toEqual(["12:20", "12:40"]);
    await day.setTime("12:22");
    const again = await world.ready(back);
    expect(world.promised(again)).toEqual(["12:20", "12:40"]);
    expect(given(again)).toBe(1);
    expect(kinds(again).filter((kind) => kind === "trip.ready")).toHaveLength(1);
    expect(await troublesOf(back)).toEqual([]);
    await day.setTime("12:25");
    const later = await world.ready(back);
    expect(world.promised(later)).toEqual(["12:20", "12:40"]);
    expect(given(later)).toBe(1);
    expect(kinds(later).filter((kind) => kind === "trip.ready")).toHaveLength(1);
    const run = await day.runOf(back);
    expect(day.next(run).tripId).toBe(back.trip.id);
    let home = await day.visit(run);
    home = await day.visit(home);
    expect((await day.trip(back.trip.id)).trip.status).toBe("completed");
    expect(kinds(await day.trip(back.trip.id))).toContain("promise.kept");
  });

  it("is held on while nobody is ready, never a no-show and never missed; long after it is a trouble, and a late word is as good", async () => {
    await day.setTime("12:50");
    const back = await world.askedBack("14:00");
    await day.setTime("14:00");
    await day.comeDue();
    // Ten minutes later than now, for half an hour.
    const held = await day.trip(back.trip.id);
    expect(world.planned(held)).toEqual(["14:10", "14:40"]);
    expect(held.trip.status).toBe("assigned");
    expect((await day.checkPlan()).violations).toEqual([]);
    expect(await troublesOf(back)).toEqual([]);
    await day.setTime("15:05");
    await day.comeDue();
    const late = await day.trip(back.trip.id);
    expect(world.planned(late)).toEqual(["15:15", "15:45"]);
    expect(late.trip.status).toBe("assigned");
    // An hour after 14:00 somebody should look after them.
    expect(await troublesOf(back)).toEqual(["readyOverdue"]);
    await day.setTime("15:20");
    const answer = await world.ready(back);
    expect(world.promised(answer)).toEqual(["15:20", "15:40"]);
    expect(await troublesOf(back)).toEqual([]);
    expect(kinds(answer).filter((kind) => kind === "trip.readyOverdue")).toHaveLength(1);
    await cancel(back);
  });

  it("moves with “later”, by the rider or a dispatcher, and not after “ready”", async () => {
    await day.setTime("15:30");
    const back = await world.askedBack("17:00");
    const later = await day.services.sayReadyLater(day.dispatcher, back.trip.id, { minutes: 150 });
    expect(world.planned(later)).toEqual(["18:00", "18:30"]);
    expect(later.placement?.pickup.scheduled).toBeGreaterThanOrEqual(day.at("18:00"));
    await world.ready(back);
    const refused = day.services.sayReadyLater(asRider(back.rider), back.trip.id, { minutes: 10 });
    await expect(refused).rejects.toMatchObject({ code: "trip.notWaiting" });
    const stranger = asRider(world.nextRider());
    await expect(day.services.sayReady(stranger, back.trip.id)).rejects.toMatchObject({
      code: "trip.unknown",
    });
    await cancel(back);
    const other = await world.askedBack("17:30");
    await cancel(other);
    await expect(world.ready(other)).rejects.toMatchObject({ code: "trip.notWaiting" });
  });

  it("promises the nearest time that the day can keep where the standard cannot be kept, and a dispatcher sees it", async () => {
    await day.setTime("15:40");
    const back = await world.askedBack("18:30", await farFromVehicles());
    expect(back.trip.status).toBe("assigned");
    const answer = await world.ready(back);
    // More than 25 km from any vehicle: nobody is there by 16:00.
    expect(answer.promise.state).toBe("given");
    expect(answer.promise.pickupWindow.until).toBeGreaterThan(day.at("16:00"));
    expect(answer.placement?.pickup.scheduled).toBeLessThanOrEqual(answer.promise.pickupWindow.until);
    expect((await world.troubles(back)).map(({ kind, remedies }) => ({ kind, remedies }))).toEqual([
      { kind: "readyWaiting", remedies: ["callRider", "moveTrip"] },
    ]);
    await cancel(back);
    expect(await troublesOf(back)).toEqual([]);
  });

  it("whose rider never says so blocks no vehicle when the service ends, and stays a dispatcher's until they are home", async () => {
    await day.setTime("18:00");
    const back = await world.askedBack("21:20");
    for (const time of ["21:20", "21:30", "21:40", "21:50"]) {
      await day.setTime(time);
      await day.comeDue();
    }
    // At 21:50 it would be held from 22:00 on, when the service ends.
    const left = await day.trip(back.trip.id);
    expect(left.trip).toMatchObject({ status: "unassigned", reason: { key: "reason.notReadyYet" } });
    expect(await troublesOf(back)).toEqual(["readyOverdue"]);
    await day.setTime("22:30");
    await day.comeDue();
    const answer = await world.ready(back);
    expect(answer.promise.state).toBe("asked");
    expect(await troublesOf(back)).toEqual(["readyWaiting"]);
    await day.setTime("23:30");
    await day.comeDue();
    // It is not closed as missed while somebody waits there.
    expect((await day.trip(back.trip.id)).trip.status).toBe("unassigned");
  });
});
