import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CallWorld,
  checkTimes,
  firstCallTime,
  isLeadTimeShort,
} from "../../../../client/dispatcher/call/callTimes.ts";
import { hoursOf } from "../../../../client/request/serviceDays.ts";
import { offeredDays, offeredHours, offeredMinutes } from "../../../../client/ui/fields/offeredTimes.ts";
import { learnDays } from "../../../../client/ui/i18n/zone.ts";

beforeAll(() => learnDays("Asia/Qyzylorda", "03:00"));
afterAll(() => learnDays("Asia/Qyzylorda", "00:00"));

/** A service from 07:00 to 22:00, asked for up to a week ahead; riders until 18:00 of the day before or an hour before. */
const region = {
  timeZone: "Asia/Qyzylorda", // UTC+5
  serviceHours: { from: "07:00", until: "22:00", unverified: true },
  bookingHorizonDays: 7,
  dayAheadUntil: "18:00",
  sameDayLeadMinutes: 60,
};
const { sameDayLeadMinutes: _, ...dayAheadOnly } = region;
const worldAt = (local: string, over: Partial<CallWorld["region"]> = {}): CallWorld => ({
  now:
    Date.parse("2026-11-23T00:00:00+05:00") +
    (Number(local.slice(0, 2)) * 60 + Number(local.slice(3, 5))) * 60_000,
  region: { ...region, ...over },
});
const problemOfTime = (at: ReturnType<typeof time>, world: CallWorld) => checkTimes(world)(at);
const time = (text: string) => ({
  day: text.slice(0, 10),
  hour: Number(text.slice(11, 13)),
  minute: Number(text.slice(14, 16)),
});

describe("a day without service", () => {
  const unlike = [{ day: "2026-11-24", name: "a day of rest" }];

  it("is not offered to a caller, and said by its name when it is chosen all the same", () => {
    const evening = { ...worldAt("22:00"), unlike };
    expect(firstCallTime(evening)).toEqual(time("2026-11-25 09:00"));
    expect(problemOfTime(time("2026-11-24 10:00"), evening)).toEqual({
      part: "day",
      key: "when.closedDay",
      values: { name: "a day of rest" },
    });
  });

  it("is none that has hours of its own: those count", () => {
    const short = {
      ...worldAt("08:00"),
      unlike: [{ ...unlike[0], day: "2026-11-24", name: "short", hours: { from: 9, until: 12.5 } }],
    };
    expect(problemOfTime(time("2026-11-24 12:30"), short)).toBeUndefined();
    expect(problemOfTime(time("2026-11-24 12:31"), short)).toMatchObject({
      part: "time",
      values: { from: "09:00", until: "12:30" },
    });
  });
});

describe("the time first offered to a caller", () => {
  it("is half an hour ahead on a round quarter", () => {
    expect(firstCallTime(worldAt("09:00"))).toEqual(time("2026-11-23 09:30"));
    // 09:01 + 30 min = 09:31, rounded up.
    expect(firstCallTime(worldAt("09:01"))).toEqual(time("2026-11-23 09:45"));
    expect(firstCallTime(worldAt("03:10"))).toEqual(time("2026-11-23 07:00"));
  });

  it("is tomorrow as soon as today has no hour left, also in the last minutes before midnight", () => {
    expect(firstCallTime(worldAt("21:30"))).toEqual(time("2026-11-23 22:00"));
    for (const late of ["21:31", "22:00", "23:15", "23:59"])
      expect(firstCallTime(worldAt(late)), late).toEqual(time("2026-11-24 09:00"));
    const intoTheNight = { serviceHours: { from: "07:00", until: "24:40", unverified: true } };
    // 23:30 + 30 min is 24:00 of this day; 24:15 would be 24:45 on a round quarter, when it is over.
    expect(firstCallTime(worldAt("23:10", intoTheNight))).toEqual(time("2026-11-23 23:45"));
    expect(firstCallTime(worldAt("23:30", intoTheNight))).toEqual(time("2026-11-23 24:00"));
    expect(firstCallTime(worldAt("24:10", intoTheNight))).toEqual(time("2026-11-24 09:00"));
  });

  it("is tomorrow where nothing is taken on the day itself", () => {
    expect(firstCallTime({ ...worldAt("09:00"), region: dayAheadOnly })).toEqual(time("2026-11-24 09:00"));
  });

  it("is one that the service takes, at any time of the day and whatever the hours", () => {
    const hours = [
      ["07:00", "22:00"],
      ["06:30", "21:45"],
      ["03:00", "26:55"],
      ["07:00", "24:40"],
      ["10:00", "16:00"],
    ] as const;
    for (const [from, until] of hours) {
      for (let minute = 0; minute < 24 * 60; minute += 67) {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const world = worldAt(clock, { serviceHours: { from, until } });
        const first = firstCallTime(world);
        expect(problemOfTime(first, world), `${clock}, ${from}–${until}`).toBeUndefined();
        // The lists offer it too: no field begins empty.
        const { timeZone: zone, bookingHorizonDays: horizonDays } = world.region;
        const offered = {
          now: world.now,
          zone,
          horizonDays,
          hours: hoursOf(world.region.serviceHours),
          earliest: world.now,
        };
        expect(offeredDays(offered)).toContain(first.day);
        expect(offeredHours(first.day, offered)).toContain(first.hour);
        expect(offeredMinutes(first, offered)).toContain(first.minute);
      }
    }
  });
});

describe("a time that is not possible", () => {
  const noon = worldAt("12:00");

  it("is told at the part that is wrong, with what would be right", () => {
    expect(problemOfTime(time("2026-11-23 12:00"), noon)).toBeUndefined();
    expect(problemOfTime(time("2026-11-23 11:55"), noon)).toEqual({
      part: "time",
      key: "dispatcher.call.timeIsOver",
    });
    const hours = {
      part: "time",
      key: "dispatcher.call.outsideHours",
      values: { from: "07:00", until: "22:00" },
    };
    expect(problemOfTime(time("2026-11-23 22:00"), noon)).toBeUndefined();
    expect(problemOfTime(time("2026-11-23 22:05"), noon)).toEqual(hours);
    expect(problemOfTime(time("2026-11-24 06:55"), noon)).toEqual(hours);
  });

  it("is any on a day that has gone by while the form was open, or beyond the last one that is taken", () => {
    expect(problemOfTime(time("2026-11-22 15:00"), noon)).toMatchObject({ part: "day" });
    // Today and seven days more.
    expect(problemOfTime(time("2026-11-30 22:00"), noon)).toBeUndefined();
    expect(problemOfTime(time("2026-12-01 07:00"), noon)).toEqual({
      part: "day",
      key: "dispatcher.call.tooFarAhead",
      values: { days: 7 },
    });
  });
});

describe("a short lead time, which binds riders only", () => {
  it("begins an hour before the trip on the day itself", () => {
    expect(isLeadTimeShort(time("2026-11-23 13:00"), worldAt("12:00"))).toBe(false);
    expect(isLeadTimeShort(time("2026-11-23 12:55"), worldAt("12:00"))).toBe(true);
  });

  it("begins in the evening before where nothing is taken on the day itself", () => {
    const at = (local: string) => ({ ...worldAt(local), region: dayAheadOnly });
    expect(isLeadTimeShort(time("2026-11-24 09:00"), at("18:00"))).toBe(false);
    expect(isLeadTimeShort(time("2026-11-24 09:00"), at("18:01"))).toBe(true);
  });
});
