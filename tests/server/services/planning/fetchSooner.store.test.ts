import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import { asRider, kinds } from "../requesting/returnsWorld.ts";
import { NarrowDay } from "./narrowDay.ts";

const threads = new LazyDayTeam(() => DayTeam.start(1));
let day: NarrowDay;
beforeAll(async () => {
  day = await NarrowDay.begin();
  await day.sitDown(threads);
});
afterAll(async () => {
  await day?.end();
  await threads.close();
});

/** 47 km out of town: the van is gone for an hour and a half. */
const terenozek = { point: { lat: 45.051, lon: 64.984 }, label: "Terenozek" };

/** Somebody in a power wheelchair, whom only the van can bring home when they are ready. */
async function askedBack(forecast: string): Promise<TripRecord> {
  const { service } = day;
  const rider = day.nextRider();
  const wish = service.wish(rider, {
    ...{ leaveAt: forecast, pickup: service.place("hospital"), dropoff: terenozek },
    ...{ aid: "powerWheelchair", purpose: "dialysis" },
  });
  const asked = { ...wish, whenReady: true as const };
  const { trip } = await service.services.requestTrip(asRider(rider), asked, `back ${rider.id}`);
  await service.work();
  const held = await service.trip(trip.id);
  expect(held).toMatchObject({ trip: { status: "assigned" }, placement: { shiftId: day.van } });
  return held;
}
const ready = ({ rider, trip }: TripRecord) => day.service.services.sayReady(asRider(rider), trip.id);
const until = ({ promise }: TripRecord) => day.service.clock(promise.pickupWindow.until);
async function cancel({ rider, trip }: TripRecord): Promise<void> {
  await day.service.services.cancelTrip(asRider(rider), trip.id);
  await day.service.work();
}

describe("whoever is ready", () => {
  it("is told at once when a vehicle can come, and sooner when others have made room, who keep what they were promised", async () => {
    const { service } = day;
    const { walking } = await day.fillVan(12);
    const back = await askedBack("15:00");
    await service.setTime("11:40");
    const told = await ready(back);
    // The van is back from the third ride of the hour when it is nearly one.
    expect(told.promise.state).toBe("given");
    expect(told.promise.pickupWindow.until).toBeGreaterThan(service.at("12:40"));
    await service.work();
    const sooner = await service.trip(back.trip.id);
    expect(until(sooner)).toBe("12:00");
    expect(sooner.placement?.pickup.scheduled).toBeLessThanOrEqual(service.at("12:00"));
    expect(kinds(sooner).filter((kind) => kind.startsWith("promise."))).toEqual([
      ...["promise.asked", "promise.given", "promise.improved"],
    ]);
    for (const { trip, promise } of walking) {
      const now = await service.trip(trip.id);
      expect(now.promise).toEqual(promise);
      expect(now.placement?.shiftId).toBe(day.car);
    }
    expect((await service.checkPlan()).violations).toEqual([]);
    // Once more finds nothing sooner, and takes nothing back.
    await service.services.placeReturn(back.trip.id);
    await service.work();
    expect(until(await service.trip(back.trip.id))).toBe("12:00");
    await cancel(sooner);
  });

  it("goes ahead of who is not: their place is held later, and without a word nobody is promised anything", async () => {
    const { service } = day;
    await service.setTime("13:30");
    const [waits, comes] = [await askedBack("16:00"), await askedBack("19:00")];
    await service.setTime("15:45");
    const fetched = await ready(comes);
    expect(until(fetched)).toBe("16:05");
    expect(fetched.placement?.shiftId).toBe(day.van);
    await service.work();
    const later = await service.trip(waits.trip.id);
    expect(later).toMatchObject({ trip: { status: "assigned" }, promise: { state: "asked" } });
    expect(later.placement?.pickup.scheduled).toBeGreaterThan(service.at("16:30"));
    expect((await service.checkPlan()).violations).toEqual([]);
    await cancel(fetched);
    await cancel(later);
  });
});
