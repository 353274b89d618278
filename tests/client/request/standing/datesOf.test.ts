import { describe, expect, it } from "vitest";
import {
  canChange,
  countDates,
  countTrips,
  datesOf,
  isOver,
  nextDate,
  tripsCalledOff,
  weeksOf,
} from "../../../../client/request/standing/datesOf.ts";
import { StandingOrderId, TripId } from "../../../../shared/ids/index.ts";
import type { StandingDay, StandingOrder, TripStatus } from "../../../../shared/schemas/index.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const tripIn = (status: TripStatus) => ({ id: TripId.parse(crypto.randomUUID()), status });
const there = (day: string, part: Partial<StandingDay>): StandingDay => ({
  ...{ day, leg: "there", at: `${day}T01:00:00.000Z`, state: "asked" }, // 06:00
  ...part,
});
const back = (day: string, part: Partial<StandingDay>): StandingDay => ({
  ...there(day, part),
  ...{ leg: "back", at: `${day}T05:30:00.000Z` }, // 10:30
});
const noRoom = { key: "error.trip.outsideServiceHours", values: {} };

/** Mon 23: there and back promised; Wed 25: the way back is refused; Fri 27: left out; Mon 30: has a trip there and waits. */
const days: StandingDay[] = [
  there("2026-11-23", { trip: tripIn("assigned") }),
  back("2026-11-23", { trip: tripIn("assigned") }),
  there("2026-11-25", { trip: tripIn("assigned") }),
  back("2026-11-25", { state: "refused", reason: noRoom }),
  there("2026-11-27", { state: "skipped" }),
  back("2026-11-27", { state: "skipped" }),
  there("2026-11-30", { trip: tripIn("unassigned") }),
  back("2026-11-30", { state: "soon" }),
  there("2026-12-14", { state: "later" }),
  back("2026-12-14", { state: "later" }),
];
const dates = datesOf(days);
const order: StandingOrder = {
  id: StandingOrderId.parse(crypto.randomUUID()),
  riderId: crypto.randomUUID() as StandingOrder["riderId"],
  ...{ version: 1, weekdays: [1, 3, 5], there: { kind: "arriveBy", time: "06:00" }, back: { time: "10:30" } },
  ...{ from: "2026-11-23", companions: 0, purpose: "dialysis", onHolidays: "rest", pauses: [] },
  pickup: { point: { lat: 44.84, lon: 65.5 }, label: "Home" },
  dropoff: { point: { lat: 44.86, lon: 65.52 }, label: "Centre" },
  ...{ askedBy: "rider", hasEnded: false, days },
};

describe("the dates of an order", () => {
  it("are as good as the worse of their two ways", () => {
    expect(dates.map(({ day, mark }) => [day.slice(5), mark])).toEqual([
      ["11-23", "promised"],
      ["11-25", "refused"],
      ["11-27", "off"],
      ["11-30", "waiting"],
      ["12-14", "later"],
    ]);
    expect(datesOf([there("2026-11-23", { trip: tripIn("refused") })])[0]?.mark).toBe("refused");
    expect(datesOf([there("2026-11-23", { trip: tripIn("cancelled") })])[0]?.mark).toBe("off");
    expect(datesOf([there("2026-11-23", { trip: tripIn("completed") })])[0]?.mark).toBe("over");
  });

  it("are counted by how they stand, the refused by their reason", () => {
    expect(countDates(dates)).toEqual({
      ...{ promised: 1, waiting: 1, refused: [{ reason: noRoom, count: 1 }] },
    });
    expect(countTrips(dates)).toBe(8); // ten ways, two of them left out
    expect(nextDate(dates)?.day).toBe("2026-11-23");
    expect(nextDate(dates.slice(1))?.day).toBe("2026-11-30");
  });

  it("stand in whole weeks from Monday to Sunday, also in one without a date", () => {
    const weeks = weeksOf(dates);
    expect(weeks.map(({ monday }) => monday)).toEqual([
      ...["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"],
    ]);
    expect(weeks.map(({ days: of }) => of.filter(({ date }) => date !== undefined).length)).toEqual([
      3, 1, 0, 1,
    ]);
    expect(weeks[0]?.days.map(({ day }) => day.slice(8)).join(" ")).toBe("23 24 25 26 27 28 29");
    expect(weeksOf([])).toEqual([]);
  });

  it("can be changed while a way of them is to come", () => {
    const before = Date.parse("2026-11-23T00:00:00Z");
    const between = Date.parse("2026-11-23T03:00:00Z");
    const after = Date.parse("2026-11-23T06:00:00Z");
    const [monday, , friday] = dates;
    if (monday === undefined || friday === undefined) throw new Error("no such date");
    expect([before, between, after].map((now) => canChange(monday, now))).toEqual([true, true, false]);
    expect(canChange(friday, before)).toBe(false);
  });
});

describe("how many trips a change calls off", () => {
  const calledOff = (change: Parameters<typeof tripsCalledOff>[1]) => tripsCalledOff(order, change, zone);

  it("counts those that are still to come on the dates that it takes away", () => {
    expect(calledOff({ kind: "skip", days: ["2026-11-23"] })).toBe(2);
    expect(calledOff({ kind: "skip", days: ["2026-12-14"] })).toBe(0);
    expect(calledOff({ kind: "pause", from: "2026-11-24", until: "2026-11-30" })).toBe(2); // there on 25 and 30
    expect(calledOff({ kind: "end", lastDay: "2026-11-25" })).toBe(1);
    const anew = { weekdays: [2], there: { kind: "leaveAt" as const, time: "07:00" } };
    expect(calledOff({ kind: "anew", from: "2026-11-23", ...anew })).toBe(4);
    expect(calledOff({ kind: "ride", days: ["2026-11-27"] })).toBe(0);
    expect(calledOff({ kind: "resume" })).toBe(0);
  });

  it("counts of a moved date the way whose time is another", () => {
    expect(calledOff({ kind: "move", day: "2026-11-23", there: "07:00" })).toBe(1);
    expect(calledOff({ kind: "move", day: "2026-11-23", there: "07:00", back: "11:00" })).toBe(2);
    expect(calledOff({ kind: "move", day: "2026-11-23" })).toBe(0);
  });
});

it("an order is over when it has ended, or no date of it is left", () => {
  expect(isOver(order)).toBe(false);
  expect(isOver({ ...order, days: [] })).toBe(false); // it may be a long pause
  expect(isOver({ ...order, until: "2026-11-22", days: [] })).toBe(true);
  expect(isOver({ ...order, hasEnded: true })).toBe(true);
});
