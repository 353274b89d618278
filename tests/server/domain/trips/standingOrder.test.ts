import { describe, expect, it, vi } from "vitest";
import { changed } from "../../../../server/domain/trips/changeStanding.ts";
import { legsOf, type StandingOrder } from "../../../../server/domain/trips/standingOrder.ts";
import type { RiderId, StandingOrderId } from "../../../../shared/ids/index.ts";
import { hours, minutes, type Seconds, serviceDay, toIso } from "../../../../shared/time/index.ts";

const day = serviceDay;
const wall = (text: string): Seconds => {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return (hours(hour) + minutes(minute)) as Seconds;
};
/** Dialysis on Mondays, Wednesdays and Fridays: there at 05:30, home from 00:30, in the night after. */
const order: StandingOrder = {
  ...{ id: "order" as StandingOrderId, version: 1, riderId: "rider" as RiderId, weekdays: [1, 3, 5] },
  ...{
    there: { kind: "arriveBy", time: wall("05:30") },
    back: { time: wall("00:30") },
    from: day("2026-02-23"),
  },
  pickup: { label: "home", point: { lat: 44.84, lon: 65.5 } },
  dropoff: { label: "centre", point: { lat: 44.85, lon: 65.51 } },
  ...{
    companions: 0,
    purpose: "dialysis",
    onHolidays: "rest",
    skipped: [],
    moved: [],
    pauses: [],
    askedBy: "rider",
    requestHash: "",
  },
};
const asked = (from: string, until: string, holidays: readonly string[] = []) => ({
  ...{ from: day(from), until: day(until), timeZone: "Asia/Qyzylorda" },
  isHoliday: (date: string) => holidays.includes(date),
});
const told = (which: StandingOrder, ...dates: Parameters<typeof asked>) =>
  legsOf(which, asked(...dates)).map(({ day, leg, at, not }) =>
    [day, leg, toIso(at).slice(0, 16), not].filter((part) => part !== undefined).join(" "),
  );

describe("the dates of a standing order", () => {
  it("are its weekdays within the dates asked for, over a month's end, with the way home in the night after", () => {
    // Kyzylorda is five hours ahead of UTC: 05:30 is 00:30, and 00:30 of the next day 19:30 of this one.
    expect(told(order, "2026-02-26", "2026-03-02")).toEqual([
      "2026-02-27 there 2026-02-27T00:30",
      "2026-02-27 back 2026-02-27T19:30",
      "2026-03-02 there 2026-03-02T00:30",
      "2026-03-02 back 2026-03-02T19:30",
    ]);
  });

  it.each(["Pacific/Auckland", "America/Los_Angeles", "UTC"])(
    "are the same wherever the machine's clock stands, over a month's end and summer time: %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      // Auckland is at noon when Los Angeles is at 16:00 of the day before.
      expect(new Date(2026, 2, 1).getTimezoneOffset()).toBe(
        { "Pacific/Auckland": -780, UTC: 0 }[zone] ?? 480,
      );
      const dates = told(order, "2026-02-23", "2026-04-06", ["2026-03-09"]);
      vi.unstubAllEnvs();
      expect(dates).toEqual(told(order, "2026-02-23", "2026-04-06", ["2026-03-09"]));
      expect(new Set(dates).size).toBe(38); // 19 dates there and back, none twice
      expect(dates.filter((line) => line.includes("2026-03-09"))).toEqual([
        "2026-03-09 there 2026-03-09T00:30 holiday",
        "2026-03-09 back 2026-03-09T19:30 holiday",
      ]);
    },
  );

  it("are none before its first and after its last day", () => {
    expect(told(order, "2026-02-01", "2026-02-22")).toEqual([]);
    const ended = changed(order, { kind: "end", lastDay: day("2026-02-25") }, day("2026-02-24"));
    expect(new Set(told(ended, "2026-02-20", "2026-03-10").map((line) => line.slice(0, 10)))).toEqual(
      new Set(["2026-02-23", "2026-02-25"]),
    );
  });

  it("say why nobody rides: a holiday, a date left out, a pause", () => {
    const skipped = changed(
      order,
      { kind: "skip", days: [day("2026-03-02"), day("2026-03-02")] },
      day("2026-03-01"),
    );
    const paused = changed(
      skipped,
      { kind: "pause", from: day("2026-03-06"), until: day("2026-03-09") },
      day("2026-03-01"),
    );
    const whys = legsOf(paused, asked("2026-03-02", "2026-03-13", ["2026-03-04"]))
      .filter(({ leg }) => leg === "there")
      .map(({ day, not }) => [day, not]);
    expect(whys).toEqual([
      ["2026-03-02", "skipped"],
      ["2026-03-04", "holiday"],
      ["2026-03-06", "paused"],
      ["2026-03-09", "paused"],
      ["2026-03-11", undefined],
      ["2026-03-13", undefined],
    ]);
  });

  it("have another time on one date alone, until that is as always again", () => {
    const moved = changed(
      order,
      { kind: "move", day: day("2026-03-02"), back: wall("11:00") },
      day("2026-03-01"),
    );
    expect(told(moved, "2026-03-02", "2026-03-04")).toEqual([
      "2026-03-02 there 2026-03-02T00:30",
      "2026-03-02 back 2026-03-02T06:00", // 11:00, the same day
      "2026-03-04 there 2026-03-04T00:30",
      "2026-03-04 back 2026-03-04T19:30",
    ]);
    expect(changed(moved, { kind: "move", day: day("2026-03-02") }, day("2026-03-01")).moved).toEqual([]);
  });
});

describe("a change of a standing order", () => {
  it("leaves of a pause what is over", () => {
    const paused = changed(
      order,
      { kind: "pause", from: day("2026-03-02"), until: day("2026-03-20") },
      day("2026-03-01"),
    );
    const back = changed(paused, { kind: "resume" }, day("2026-03-10"));
    expect(back.pauses).toEqual([{ from: "2026-03-02", until: "2026-03-09" }]);
    expect(changed(paused, { kind: "resume" }, day("2026-03-02")).pauses).toEqual([]);
  });

  it("says how it shall be: saying it twice is saying it once, and no end moves to a later day", () => {
    const ended = changed(order, { kind: "end", lastDay: day("2026-03-04") }, day("2026-03-01"));
    expect(changed(ended, { kind: "end", lastDay: day("2026-03-20") }, day("2026-03-01"))).toEqual(ended);
    const pause = { kind: "pause", from: day("2026-03-06"), until: day("2026-03-09") } as const;
    const paused = changed(order, pause, day("2026-03-01"));
    expect(changed(paused, pause, day("2026-03-01"))).toEqual(paused);
  });

  it("ends it the day before another goes on", () => {
    const { weekdays, there } = order;
    const last = changed(
      order,
      { kind: "anew", from: day("2026-03-09"), weekdays, there },
      day("2026-03-01"),
    );
    expect(last.until).toBe("2026-03-08");
  });
});
