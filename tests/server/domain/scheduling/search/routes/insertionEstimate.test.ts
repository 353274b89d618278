import { describe, expect, it } from "vitest";
import { InsertionEstimate } from "../../../../../../server/domain/scheduling/search/routes/insertionEstimate.ts";
import { compileProblem } from "../../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, dayWeights, problemOf, shift, trip } from "../../world.ts";

/** From minute 2 to minute 8 of the road, two minutes of dwell at each end, wanted at nine. */
const ada = trip("Ada", {
  from: 2,
  to: 8,
  ready: "09:00-09:20",
  requested: { kind: "leaveAt", at: at("09:00") },
});
const problem = compileProblem(problemOf([ada], [shift("van")], { weights: dayWeights }));

describe("what an insertion probably adds", () => {
  const estimate = new InsertionEstimate(problem);
  estimate.open(0);

  it("is the way, driven and in the shift's time, and the dwell in the shift's time", () => {
    // 60 s of way at 1 + 0.1 a second, 240 s of dwell at 0.1: 66 + 24.
    expect(estimate.price(60)).toBeCloseTo(90);
  });

  it("is besides the rider's delay and detour, and the time that others ride longer", () => {
    const points = (ways: number) => estimate.price(ways) - estimate.price(0);
    // Five minutes later than asked for: 300 s at 0.2.
    expect(points(estimate.delay(0, at("09:05")))).toBeCloseTo(60);
    expect(estimate.delay(0, at("08:55"))).toBe(0);
    // Aboard for 10 minutes instead of 6: 240 s at 0.3.
    expect(points(estimate.ride(minutes(10)))).toBeCloseTo(72);
    expect(estimate.ride(minutes(5))).toBe(0);
    // Two people for 100 s each: 200 s at 0.3.
    expect(points(100 * estimate.others(2))).toBeCloseTo(60);
  });
});
