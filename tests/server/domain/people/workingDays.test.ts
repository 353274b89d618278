import { expect, it } from "vitest";
import { workingDayAfter, workingDaysUntil } from "../../../../server/domain/people/workingDays.ts";
import { type ServiceDay, serviceDay } from "../../../../shared/time/index.ts";

const day = serviceDay;
/** Nauryz of 2026: Saturday to Monday, 21 to 23 March. */
const nauryz = new Set(["2026-03-21", "2026-03-22", "2026-03-23"]);
const isSpecial = (each: ServiceDay) => nauryz.has(each);

it("counts from the next day on, without weekends and holidays", () => {
  // Monday the 16th: 17, 18, 19, 20, then 24 (21 and 22 are a weekend, 23 a holiday).
  expect(workingDayAfter(day("2026-03-16"), 4, isSpecial)).toBe("2026-03-20");
  expect(workingDayAfter(day("2026-03-16"), 5, isSpecial)).toBe("2026-03-24");
  expect(workingDayAfter(day("2026-03-14"), 1, isSpecial)).toBe("2026-03-16");
});

it("says how many are left, and none on the last", () => {
  expect(workingDaysUntil(day("2026-03-16"), day("2026-03-24"), isSpecial)).toBe(5);
  expect(workingDaysUntil(day("2026-03-23"), day("2026-03-24"), isSpecial)).toBe(1);
  expect(workingDaysUntil(day("2026-03-24"), day("2026-03-24"), isSpecial)).toBe(0);
});

it("is over the day after, also on a Saturday, and counts on from there", () => {
  expect(workingDaysUntil(day("2026-03-21"), day("2026-03-20"), isSpecial)).toBe(-1);
  expect(workingDaysUntil(day("2026-03-25"), day("2026-03-20"), isSpecial)).toBe(-2);
});
