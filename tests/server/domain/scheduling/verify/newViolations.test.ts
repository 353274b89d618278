import { describe, expect, it } from "vitest";
import { newViolations, type Violation } from "../../../../../server/domain/scheduling/index.ts";
import type { TripId } from "../../../../../shared/ids/index.ts";
import { seconds } from "../../../../../shared/time/index.ts";

const late = (by: number): Violation => ({
  code: "afterWindow",
  tripId: "trip" as TripId,
  by: seconds(by),
  values: {},
  sentence: `late by ${by} s`,
  inherited: true,
});

describe("what a change makes wrong", () => {
  it("is nothing when a trip that is late at both ends stays exactly as late", () => {
    const bothEnds = [late(716), late(665)];
    expect(newViolations(bothEnds, [...bothEnds])).toEqual([]);
  });

  it("is the end that gets later, compared worst with worst", () => {
    // 716 → 716 and 665 → 700: the second is 35 s worse.
    expect(newViolations([late(716), late(665)], [late(700), late(716)])).toEqual([late(700)]);
    expect(newViolations([late(716)], [late(716), late(20)])).toEqual([late(20)]);
  });
});
