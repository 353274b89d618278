import { describe, expect, it } from "vitest";
import {
  listedDays,
  nearestOffered,
  offeredDays,
  offeredHours,
  offeredMinutes,
  openDayAfter,
  type TimesOffered,
} from "../../../client/ui/fields/offeredTimes.ts";

const at = (local: string) => Date.parse(`2026-11-23T${local}:00+05:00`);
const today = "2026-11-23";
const tomorrow = "2026-11-24";
/** The service drives from 07:00 to 22:00 and takes trips an hour ahead, three days long. */
const offeredAt = (local: string): TimesOffered => ({
  now: at(local),
  zone: "Asia/Qyzylorda",
  horizonDays: 2,
  hours: { from: 7, until: 22 },
  earliest: at(local) + 60 * 60_000,
});

describe("the times that a form offers", () => {
  it("lie within the hours of the service: 22:00 is the last, not 22:55", () => {
    expect(offeredHours(tomorrow, offeredAt("12:00")).at(0)).toBe(7);
    expect(offeredHours(tomorrow, offeredAt("12:00")).at(-1)).toBe(22);
    expect(offeredMinutes({ day: tomorrow, hour: 22 }, offeredAt("12:00"))).toEqual([0]);
    expect(offeredMinutes({ day: tomorrow, hour: 21 }, offeredAt("12:00")).at(-1)).toBe(55);
  });

  it("begin after the lead time: at 12:17 the first is 13:20", () => {
    const offered = offeredAt("12:17"); // 12:17 + 60 min = 13:17, the next round time is 13:20
    expect(offeredHours(today, offered)[0]).toBe(13);
    expect(offeredMinutes({ day: today, hour: 13 }, offered)).toEqual([20, 25, 30, 35, 40, 45, 50, 55]);
  });

  it("leave out a day on which nothing is left", () => {
    expect(offeredDays(offeredAt("21:00"))).toEqual([today, tomorrow, "2026-11-25"]); // 22:00 is left
    expect(offeredDays(offeredAt("21:01"))).toEqual([tomorrow, "2026-11-25"]);
  });

  it("follow hours that begin or end at half past", () => {
    const offered = { ...offeredAt("03:00"), hours: { from: 6.5, until: 20.5 } };
    expect(offeredMinutes({ day: today, hour: 6 }, offered)).toEqual([30, 35, 40, 45, 50, 55]);
    expect(offeredMinutes({ day: today, hour: 20 }, offered).at(-1)).toBe(30);
  });

  it("name a day without service and do not offer it; a holiday has hours of its own", () => {
    const unlike = [
      { day: tomorrow, name: "a day of rest" },
      { day: "2026-11-25", name: "a short day", hours: { from: 9, until: 12 } },
    ];
    const offered = { ...offeredAt("12:00"), unlike };
    expect(offeredDays(offered)).toEqual([today, "2026-11-25"]);
    expect(listedDays(offered)).toEqual([
      { day: today },
      { day: tomorrow, closed: "a day of rest" },
      { day: "2026-11-25" },
    ]);
    expect(offeredHours("2026-11-25", offered)).toEqual([9, 10, 11, 12]);
    // Whoever steps onto the closed day comes to the one after it.
    expect(nearestOffered({ day: tomorrow, hour: 10, minute: 0 }, offered).day).toBe("2026-11-25");
    expect(openDayAfter(today, offered)).toBe("2026-11-25");
  });

  it("are stepped onto from a time that is not offered: the next one, else the day's last", () => {
    const offered = offeredAt("12:17");
    expect(nearestOffered({ day: today, hour: 9, minute: 0 }, offered)).toMatchObject({
      hour: 13,
      minute: 20,
    });
    expect(nearestOffered({ day: today, hour: 22, minute: 55 }, offered)).toMatchObject({
      hour: 22,
      minute: 0,
    });
    const chosen = { day: tomorrow, hour: 9, minute: 35 };
    expect(nearestOffered(chosen, offered)).toEqual(chosen);
    const late = { day: today, hour: 21, minute: 0 };
    expect(nearestOffered(late, offeredAt("21:30"))).toEqual({ day: tomorrow, hour: 7, minute: 0 });
  });
});
