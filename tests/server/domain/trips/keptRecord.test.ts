import { expect, it } from "vitest";
import { keptRecord } from "../../../../server/domain/trips/keptRecord.ts";

const rule = { days: 28, leastTrips: 30 };

it("counts a promise that was missed or broken as not kept", () => {
  expect(keptRecord({ kept: 27, missed: 2, broken: 1 }, rule)).toEqual({ kept: 27, of: 30, days: 28 });
});

it("says nothing of too few", () => {
  expect(keptRecord({ kept: 29, missed: 0, broken: 0 }, rule)).toBeUndefined();
});
