import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { districtOf, type GeneratedRider } from "../../../../server/regions/index.ts";
import { type LatLng, straightLine } from "../../../../shared/geo/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type { NewTripRequestInput } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
}, 60_000);
afterAll(() => day?.end());

function nextRider(): GeneratedRider {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
}
/** Home from the hospital when ready, expected at that time. */
async function askedBack(forecast: string, from = day.place("hospital")): Promise<TripRecord> {
  const rider = nextRider();
  const wish = day.wish(rider, { leaveAt: forecast, pickup: from, purpose: "dialysis" });
  const home = rider.home ?? day.place("polyclinic");
  const request = { ...wish, dropoff: { point: home.point, label: home.label }, whenReady: true as const };
  const { trip } = await day.services.requestTrip(
    { role: "rider", id: rider.id },
    request,
    `back ${rider.id}`,
  );
  await day.work();
  return day.trip(trip.id);
}
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
const asRider = ({ rider }: TripRecord) => ({ role: "rider" as const, id: rider.id });
const ready = async (record: TripRecord) => {
  const answer = await day.services.sayReady(asRider(record), record.trip.id);
  await day.work();
  return answer;
};
const planned = ({ trip: { whenReady } }: TripRecord) =>
  whenReady && [day.clock(whenReady.planned.from), day.clock(whenReady.planned.until)];
const promised = ({ promise: { pickupWindow } }: TripRecord) => [
  day.clock(pickupWindow.from),
  day.clock(pickupWindow.until),
];
const kinds = ({ facts }: TripRecord) => facts.map(({ kind }) => kind);
const troubleOf = async (id: TripId) =>
  (await day.services.listTroubles(day.dispatcher)).filter(({ waiting }) =>
    waiting.some(({ tripId }) => tripId === id),
  );
const given = (record: TripRecord) => kinds(record).filter((kind) => kind === "promise.given").length;

describe("a return when ready", () => {
  it("has a place held around its forecast: planned, promised nothing, and its driver is sent nowhere before the word", async () => {
    const back = await askedBack("13:00");
    expect(back.trip.status).toBe("assigned");
    expect(back.promise.state).toBe("asked");
    // Half an hour from the forecast on.
    expect(planned(back)).toEqual(["13:00", "13:30"]);
    const scheduled = back.placement?.pickup.scheduled ?? day.at("06:30");
    expect(scheduled).toBeGreaterThanOrEqual(day.at("13:00"));
    expect(scheduled).toBeLessThanOrEqual(day.at("13:30"));
    const run = await day.runOf(back);
    const stops = run.stops.filter(({ tripId }) => tripId === back.trip.id);
    expect(stops.map(({ isHeld }) => isHeld)).toEqual([true, true]);
    expect(() => day.next(run)).toThrow("no stop ahead");
    expect((await day.checkPlan()).violations).toEqual([]);
    await day.services.cancelTrip(asRider(back), back.trip.id);
    await day.work();
  });

  it("is fetched within the standard of an early word, and said twice it is promised once", async () => {
    const back = await askedBack("13:00");
    await day.setTime("12:20");
    const answer = await ready(back);
    expect(answer.trip.whenReady?.readyAt).toBe(day.at("12:20"));
    expect(answer.promise.state).toBe("given");
    // 20 minutes from the word on, not from the forecast.
    expect(promised(answer)).toEqual(["12:20", "12:40"]);
    await day.setTime("12:25");
    const again = await ready(back);
    expect(promised(again)).toEqual(["12:20", "12:40"]);
    expect(given(again)).toBe(1);
    expect(kinds(again).filter((kind) => kind === "trip.ready")).toHaveLength(1);
    expect(await troubleOf(back.trip.id)).toEqual([]);
    const run = await day.runOf(back);
    expect(day.next(run).tripId).toBe(back.trip.id);
    let home = await day.visit(run);
    home = await day.visit(home);
    expect((await day.trip(back.trip.id)).trip.status).toBe("completed");
    expect(kinds(await day.trip(back.trip.id))).toContain("promise.kept");
  });

  it("is held on while nobody is ready, never a no-show and never missed; long after it is a trouble, and a late word is as good", async () => {
    await day.setTime("12:50");
    const back = await askedBack("14:00");
    await day.setTime("14:00");
    await day.comeDue();
    // Ten minutes later than now, for half an hour.
    const held = await day.trip(back.trip.id);
    expect(planned(held)).toEqual(["14:10", "14:40"]);
    expect(held.trip.status).toBe("assigned");
    expect((await day.checkPlan()).violations).toEqual([]);
    expect(await troubleOf(back.trip.id)).toEqual([]);
    await day.setTime("15:05");
    await day.comeDue();
    const late = await day.trip(back.trip.id);
    expect(planned(late)).toEqual(["15:15", "15:45"]);
    expect(late.trip.status).toBe("assigned");
    // An hour after 14:00 somebody should look after them.
    expect((await troubleOf(back.trip.id)).map(({ kind }) => kind)).toEqual(["readyOverdue"]);
    await day.setTime("15:20");
    const answer = await ready(back);
    expect(promised(answer)).toEqual(["15:20", "15:40"]);
    expect(await troubleOf(back.trip.id)).toEqual([]);
    expect(kinds(answer).filter((kind) => kind === "trip.readyOverdue")).toHaveLength(1);
    await day.services.cancelTrip(asRider(back), back.trip.id);
  });

  it("moves with “later”, by the rider or a dispatcher, and not after “ready”", async () => {
    await day.setTime("15:30");
    const back = await askedBack("17:00");
    const later = await day.services.sayReadyLater(day.dispatcher, back.trip.id, { minutes: 150 });
    expect(planned(later)).toEqual(["18:00", "18:30"]);
    expect(later.placement?.pickup.scheduled).toBeGreaterThanOrEqual(day.at("18:00"));
    await ready(back);
    const refused = day.services.sayReadyLater(asRider(back), back.trip.id, { minutes: 10 });
    await expect(refused).rejects.toMatchObject({ code: "trip.notWaiting" });
    const stranger = { role: "rider" as const, id: nextRider().id };
    await expect(day.services.sayReady(stranger, back.trip.id)).rejects.toMatchObject({
      code: "trip.unknown",
    });
    await day.services.cancelTrip(asRider(back), back.trip.id);
    const other = await askedBack("17:30");
    await day.services.cancelTrip(asRider(other), other.trip.id);
    await expect(ready(other)).rejects.toMatchObject({ code: "trip.notWaiting" });
  });

  it("promises the nearest time that the day can keep where the standard cannot be kept, and a dispatcher sees it", async () => {
    await day.setTime("15:40");
    const back = await askedBack("18:30", await farFromVehicles());
    expect(back.trip.status).toBe("assigned");
    const answer = await ready(back);
    // More than 25 km from any vehicle: nobody is there by 16:00.
    expect(answer.promise.state).toBe("given");
    expect(answer.promise.pickupWindow.until).toBeGreaterThan(day.at("16:00"));
    expect(answer.placement?.pickup.scheduled).toBeLessThanOrEqual(answer.promise.pickupWindow.until);
    expect((await troubleOf(back.trip.id)).map(({ kind, remedies }) => ({ kind, remedies }))).toEqual([
      { kind: "readyWaiting", remedies: ["callRider", "moveTrip"] },
    ]);
    await day.services.cancelTrip(asRider(back), back.trip.id);
    expect(await troubleOf(back.trip.id)).toEqual([]);
  });

  it("whose rider never says so blocks no vehicle when the service ends, and stays a dispatcher's until they are home", async () => {
    await day.setTime("18:00");
    const back = await askedBack("21:20");
    for (const time of ["21:20", "21:30", "21:40", "21:50"]) {
      await day.setTime(time);
      await day.comeDue();
    }
    // At 21:50 it would be held from 22:00 on, when the service ends.
    const left = await day.trip(back.trip.id);
    expect(left.trip).toMatchObject({ status: "unassigned", reason: { key: "reason.notReadyYet" } });
    expect((await troubleOf(back.trip.id)).map(({ kind }) => kind)).toEqual(["readyOverdue"]);
    await day.setTime("22:30");
    await day.comeDue();
    const answer = await ready(back);
    expect(answer.promise.state).toBe("asked");
    expect((await troubleOf(back.trip.id)).map(({ kind }) => kind)).toEqual(["readyWaiting"]);
    await day.setTime("23:30");
    await day.comeDue();
    // It is not closed as missed while somebody waits there.
    expect((await day.trip(back.trip.id)).trip.status).toBe("unassigned");
  });
});
