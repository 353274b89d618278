import { describe, expect, it } from "vitest";
import { breachesOn, type WorkSpan } from "../../../../server/domain/fleet/workingTime.ts";
import { atLocalTime, hours, minutes, nextServiceDay, serviceDay } from "../../../../shared/time/index.ts";

const monday = serviceDay("2026-03-02");
const limits = {
  ...{ longestShift: hours(12), longestBinds: true, rest: hours(11), restBinds: true },
  ...{ daysInRow: 6, daysBind: false, hoursPerWeek: 60, weekBinds: false },
};
/** A shift so many days after Monday. */
const shift = (after: number, from: number, until: number): WorkSpan => {
  const day = nextServiceDay(monday, after);
  const at = (hour: number) => atLocalTime(day, minutes(hour * 60), "Asia/Qyzylorda");
  return { serviceDay: day, from: at(from), until: at(until) };
};
const codes = (after: number, spans: WorkSpan[]) =>
  breachesOn(nextServiceDay(monday, after), spans, limits).map(({ limit, is, most }) => [limit, is, most]);

describe("the working time of drivers", () => {
  it("counts the shifts of one day together, and says by how much they are too long", () => {
    expect(codes(0, [shift(0, 7, 19)])).toEqual([]);
    // 7 + 6 hours, with two hours in between that are no rest of a night.
    expect(codes(0, [shift(0, 6, 13), shift(0, 15, 21)])).toEqual([["longestShift", "13:00", "12:00"]]);
  });

  it("asks for rest between the work of two days, before and after", () => {
    const [late, early] = [shift(0, 14, 23), shift(1, 7, 16)];
    // From 23:00 to 07:00 are eight hours: either day breaks it.
    expect(codes(0, [late, early])).toEqual([["rest", "08:00", "11:00"]]);
    expect(codes(1, [late, early])).toEqual([["rest", "08:00", "11:00"]]);
    expect(codes(1, [shift(0, 11, 20), early])).toEqual([]);
  });

  it("counts days in a row over weeks, and hours from Monday to Sunday; neither binds here", () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((after) => shift(after, 8, 17));
    // Seven days; 7 × 9 = 63 hours.
    expect(codes(3, week)).toEqual([
      ["daysInRow", "7", "6"],
      ["hoursPerWeek", "63:00", "60:00"],
    ]);
    expect(breachesOn(monday, week, limits).some(({ binds }) => binds)).toBe(false);
    const acrossSunday = [3, 4, 5, 6, 7, 8, 9].map((after) => shift(after, 8, 17));
    // 4 × 9 = 36 hours of the first week, 3 × 9 = 27 of the next.
    expect(codes(5, acrossSunday)).toEqual([["daysInRow", "7", "6"]]);
  });

  it("says nothing of a day without work", () => {
    expect(codes(2, [shift(0, 0, 24)])).toEqual([]);
  });
});
