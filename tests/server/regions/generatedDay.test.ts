import { describe, expect, it } from "vitest";
import { daysOf, isInServiceArea } from "../../../server/regions/index.ts";
import { generateDay, generateRiders, kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { straightLine } from "../../../shared/geo/index.ts";
import {
  hours,
  localSeconds,
  minutes,
  nextServiceDay,
  serviceDay,
  startOfServiceDay,
} from "../../../shared/time/index.ts";

const riders = generateRiders(kyzylorda, 7);
const monday = serviceDay("2026-09-07");
const tuesday = serviceDay("2026-09-08");
const saturday = serviceDay("2026-09-12");
const sunday = serviceDay("2026-09-13");
const zone = kyzylorda.timeZone;
const wishes = generateDay(kyzylorda, riders, monday, 1);
const hourOf = (at: (typeof wishes)[number]["requested"]["at"]) =>
  Math.floor(localSeconds(at, monday, zone) / hours(1));

function wishesByHour() {
  const groups = new Map<number, typeof wishes>();
  for (const wish of wishes) {
    const hour = hourOf(wish.requested.at);
    groups.set(hour, [...(groups.get(hour) ?? []), wish]);
  }
  return groups;
}

describe("an invented service day", () => {
  it("has 400 to 670 wishes on every day of the week", () => {
    for (let date = 7; date < 14; date++) {
      const day = serviceDay(`2026-09-${String(date).padStart(2, "0")}`);
      const count = generateDay(kyzylorda, riders, day, 1).length;
      expect(count, day).toBeGreaterThanOrEqual(400);
      expect(count, day).toBeLessThanOrEqual(670);
    }
  });

  it("is the same for the same seed, another for another seed or day", () => {
    expect(generateDay(kyzylorda, riders, monday, 1)).toEqual(wishes);
    expect(generateDay(kyzylorda, riders, monday, 2)).not.toEqual(wishes);
    expect(generateDay(kyzylorda, riders, tuesday, 1)).not.toEqual(wishes);
    expect(new Set(wishes.map((wish) => wish.key)).size).toBe(wishes.length);
  });

  it("peaks in the morning, when people go to work and school", () => {
    const perHour = wishesByHour();
    const busiest = [...perHour].sort((one, other) => other[1].length - one[1].length)[0];
    expect(busiest?.[0]).toBe(8);
    const daily = (busiest?.[1] ?? []).filter((wish) => ["work", "study", "dialysis"].includes(wish.purpose));
    expect(daily.length).toBeGreaterThan((busiest?.[1] ?? []).length / 2);
  });

  it("brings people to dialysis by one of three shifts and takes them home four hours later", () => {
    const dialysis = wishes.filter((wish) => wish.purpose === "dialysis");
    const starts = dialysis
      .filter((wish) => wish.requested.kind === "arriveBy")
      .map((wish) => localSeconds(wish.requested.at, monday, zone));
    for (const start of starts) {
      // Each shift begins over half an hour.
      const session = [hours(8), hours(12.25), hours(16.5)].find(
        (from) => start - from >= 0 && start - from <= 1800,
      );
      expect(session).toBeDefined();
    }
    expect(dialysis.length).toBeGreaterThan(100);
    expect(dialysis).toHaveLength(starts.length * 2);
  });

  it("takes one half to dialysis on Monday, the other on Tuesday, nobody on Sunday", () => {
    const dialysisRiders = (day: typeof monday) =>
      new Set(
        generateDay(kyzylorda, riders, day, 1)
          .filter((wish) => wish.purpose === "dialysis")
          .map((wish) => wish.riderId),
      );
    const onMonday = dialysisRiders(monday);
    expect([...dialysisRiders(tuesday)].filter((rider) => onMonday.has(rider))).toEqual([]);
    expect(dialysisRiders(saturday).size).toBeGreaterThan(50);
    expect(dialysisRiders(sunday).size).toBe(0);
  });

  it("stays in the service area and hours, and is asked for early enough", () => {
    const { from, until } = kyzylorda.rules.serviceHours.value;
    const leadTime = kyzylorda.rules.sameDayLeadTime.value ?? 0;
    for (const { pickup, dropoff, requested, bookedAt } of wishes) {
      const at = localSeconds(requested.at, monday, zone);
      expect(at).toBeGreaterThanOrEqual(from);
      expect(at).toBeLessThanOrEqual(until);
      expect(isInServiceArea(kyzylorda, pickup.point) && isInServiceArea(kyzylorda, dropoff.point)).toBe(
        true,
      );
      expect((requested.at - bookedAt) / 1000).toBeGreaterThanOrEqual(leadTime);
    }
  });

  it("takes nobody next door, whom the service would refuse", () => {
    const neighbors = generateRiders(kyzylorda, 1);
    const days = Array.from({ length: 30 }, (_, index) => nextServiceDay(monday, index));
    const ways = days.flatMap((day) => generateDay(kyzylorda, neighbors, day, 1));
    const lengths = ways.map(({ pickup, dropoff }) => straightLine(pickup.point, dropoff.point));
    expect(Math.min(...lengths)).toBeGreaterThan(100);
  });

  it("is mostly asked for the day before, in part on the day itself", () => {
    const onTheDay = wishes.filter((wish) => wish.bookedAt >= startOfServiceDay(monday, daysOf(kyzylorda)));
    expect(onTheDay.length).toBeGreaterThan(wishes.length * 0.02);
    expect(onTheDay.length).toBeLessThan(wishes.length * 0.3);
    for (const { bookedAt } of onTheDay)
      expect(localSeconds(bookedAt, monday, zone)).toBeGreaterThan(minutes(359));
  });

  it("has a few trips between districts, and nobody whose eligibility has lapsed", () => {
    const byId = new Map(riders.map((rider) => [rider.id, rider]));
    const toTheCity = wishes.filter(
      (wish) =>
        wish.dropoff.placeId === "regional-hospital" && byId.get(wish.riderId)?.districtId !== "kyzylorda",
    );
    expect(toTheCity.length).toBeLessThan(20);
    const lapsed = wishes.filter((wish) => (byId.get(wish.riderId)?.eligibleUntil ?? monday) < monday);
    expect(lapsed).toEqual([]);
  });
});
