import { describe, expect, it } from "vitest";
import {
  addSeconds,
  atLocalTime,
  clockText,
  type DayRules,
  daysFrom,
  endOfServiceDay,
  hours,
  type Instant,
  localSeconds,
  minutes,
  nextServiceDay,
  type Seconds,
  seconds,
  serviceDay,
  serviceDayOf,
  startOfServiceDay,
  toInstant,
  toIso,
  weekdayOf,
} from "../../../shared/time/index.ts";

const rulesOf = (timeZone: string, begins: Seconds = hours(3)) => daysFrom(begins, timeZone);
const kyzylorda = rulesOf("Asia/Qyzylorda"); // UTC+5 all year
const local = (text: string): Instant => toInstant(`${text}+05:00`);

describe("the service day of a moment", () => {
  it("is the evening's until the next one begins at three", () => {
    for (const [at, day] of [
      ["2026-11-29T23:50:00", "2026-11-29"],
      ["2026-11-30T00:40:00", "2026-11-29"],
      ["2026-11-30T02:59:59", "2026-11-29"],
      ["2026-11-30T03:00:00", "2026-11-30"],
    ] as const)
      expect(serviceDayOf(local(at), kyzylorda), at).toBe(day);
  });

  it("goes over the ends of months and years, and over the 29th of February", () => {
    for (const [at, day] of [
      ["2026-12-01T01:30:00", "2026-11-30"],
      ["2027-01-01T01:30:00", "2026-12-31"],
      ["2028-02-29T01:30:00", "2028-02-28"],
      ["2028-03-01T01:30:00", "2028-02-29"],
    ] as const)
      expect(serviceDayOf(local(at), kyzylorda), at).toBe(day);
  });

  it("begins when the setting says", () => {
    const atFour = rulesOf("Asia/Qyzylorda", hours(4));
    expect(serviceDayOf(local("2026-11-30T03:30:00"), atFour)).toBe("2026-11-29");
    expect(toIso(startOfServiceDay(serviceDay("2026-11-30"), atFour))).toBe("2026-11-29T23:00:00.000Z");
  });

  it("goes by the rule of its own date, where that has changed: no moment is of two days or none", () => {
    // Until the 30th days begin at three, from then on at four: the 29th has 25 hours.
    const changed: DayRules = {
      timeZone: "Asia/Qyzylorda",
      dayBegins: (day) => (day < "2026-11-30" ? hours(3) : hours(4)),
    };
    expect(serviceDayOf(local("2026-11-29T03:30:00"), changed)).toBe("2026-11-29");
    expect(serviceDayOf(local("2026-11-30T03:30:00"), changed)).toBe("2026-11-29");
    expect(serviceDayOf(local("2026-11-30T04:00:00"), changed)).toBe("2026-11-30");
  });

  it("shows times after midnight as its own", () => {
    const of = (text: string) => {
      const at = local(text);
      return clockText(localSeconds(at, serviceDayOf(at, kyzylorda), kyzylorda.timeZone));
    };
    expect(of("2026-11-29T23:50:00")).toBe("23:50");
    expect(of("2026-11-30T00:00:00")).toBe("24:00");
    expect(of("2026-11-30T00:40:00")).toBe("24:40");
    expect(of("2026-11-30T02:59:00")).toBe("26:59");
    expect(of("2026-11-30T03:00:00")).toBe("03:00");
  });
});

/** Zones whose clocks change at 2 and at 3, at midnight itself, by half an hour, not at all; and one that skipped a whole day. */
const zones = [
  "Asia/Qyzylorda",
  "Europe/Berlin",
  "America/New_York",
  "America/Havana",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Asia/Almaty",
  "UTC",
];

describe("in any zone, at whatever hour its day begins", () => {
  const begins = [hours(0), minutes(150), hours(3)];
  it.each(zones)("%s: every moment of a year is of one day, and days follow each other", (zone) => {
    for (const begin of begins) {
      const rules = rulesOf(zone, begin);
      let day = serviceDayOf(toInstant("2024-01-01T00:00:00Z"), rules);
      for (let half = 0; half < 366 * 48; half++) {
        const at = addSeconds(toInstant("2024-01-01T00:00:00Z"), minutes(30 * half));
        const next = serviceDayOf(at, rules);
        if (next === day) continue;
        expect(next).toBe(nextServiceDay(day));
        expect(serviceDayOf(addSeconds(startOfServiceDay(next, rules), seconds(-1)), rules)).toBe(day);
        expect(serviceDayOf(startOfServiceDay(next, rules), rules)).toBe(next);
        expect(endOfServiceDay(day, rules)).toBe(startOfServiceDay(next, rules));
        day = next;
      }
    }
  });

  it.each(zones)("%s: from three on, a time of the day is what the clock on the wall shows", (zone) => {
    const wall = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short", hourCycle: "h23" });
    let day = serviceDay("2024-01-01");
    for (let count = 0; count < 366; count++) {
      for (const time of [hours(3), hours(7), hours(12), hours(22), minutes(23 * 60 + 50)])
        expect(wall.format(atLocalTime(day, time, zone)), `${day} ${zone}`).toBe(clockText(time));
      day = nextServiceDay(day);
    }
  });

  it("counts on through the night in which the clocks change: a ride of 50 minutes stays one", () => {
    // Berlin, 31 March 2024: after 01:59 comes 03:00. 23:50 of the 30th + 4 h = 04:50 on the wall, 27:50 on the axis.
    const begun = atLocalTime(serviceDay("2024-03-30"), minutes(23 * 60 + 50), "Europe/Berlin");
    expect(localSeconds(addSeconds(begun, hours(4)), serviceDay("2024-03-30"), "Europe/Berlin")).toBe(
      minutes(27 * 60 + 50),
    );
    expect(serviceDayOf(addSeconds(begun, hours(4)), rulesOf("Europe/Berlin"))).toBe("2024-03-31");
  });
});

describe("days in a row", () => {
  it("have no gaps, wherever they are counted", () => {
    expect(nextServiceDay(serviceDay("2026-12-31"))).toBe("2027-01-01");
    expect(nextServiceDay(serviceDay("2028-03-01"), -1)).toBe("2028-02-29");
    expect(nextServiceDay(serviceDay("2024-03-30"), 2)).toBe("2024-04-01");
  });

  it("are days of the week", () => {
    expect(weekdayOf(serviceDay("2026-11-30"))).toBe(1);
    expect(weekdayOf(serviceDay("2026-11-29"))).toBe(7);
  });
});
