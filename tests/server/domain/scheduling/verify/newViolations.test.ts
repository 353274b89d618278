import { describe, expect, it } from "vitest";
import { newViolations, type Violation } from "../../../../../server/domain/scheduling/index.ts";
import type { ShiftId, TripId } from "../../../../../shared/ids/index.ts";
import { seconds } from "../../../../../shared/time/index.ts";

const late = (by: number, shift = "van"): Violation => ({
  code: "afterWindow",
  shiftId: shift as ShiftId,
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

  it("is nothing when another vehicle takes a late trip and brings it less late", () => {
    expect(newViolations([late(600, "van")], [late(300, "bus")])).toEqual([]);
    expect(newViolations([late(300, "van")], [late(600, "bus")])).toEqual([late(600, "bus")]);
  });

  it("is a rule broken in another vehicle, though it was broken in the one before", () => {
    const noLift = (shift: string): Violation => {
      const { by: _, ...found } = late(0, shift);
      return { ...found, code: "noLift" };
    };
    expect(newViolations([noLift("van")], [noLift("bus")])).toEqual([noLift("bus")]);
  });
});
