import { expect, it } from "vitest";
import { breachNoticeDay } from "../../../../server/domain/people/breachNotice.ts";
import { serviceDay } from "../../../../shared/time/index.ts";

const daysOff = new Set(["2026-12-16"]); // Independence Day, a Wednesday
const within = (noticed: string, workingDays = 1) =>
  breachNoticeDay(serviceDay(noticed), { workingDays, daysOff });

it("is the next day that is neither at a weekend nor a day off", () => {
  expect(within("2026-12-14")).toBe("2026-12-15"); // Monday
  expect(within("2026-12-15")).toBe("2026-12-17"); // over the holiday
  expect(within("2026-12-18")).toBe("2026-12-21"); // Friday, over the weekend
  expect(within("2026-12-14", 2)).toBe("2026-12-17");
});
