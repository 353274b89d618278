import { describe, expect, it } from "vitest";
import { CostEvaluator } from "../../../../../server/domain/scheduling/cost/costEvaluator.ts";
import { RouteBound } from "../../../../../server/domain/scheduling/cost/routeBound.ts";
import type { CostWeights } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { at, dayWeights, noCost, nodesOf, problemOf, shift, shiftId, timelineOf, trip } from "../world.ts";

const told = { shiftId: shiftId("bus"), pickupAt: at("08:05"), dropoffAt: at("08:30") };
const trips = [
  trip("Ada", { from: 10, to: 30, requested: { kind: "leaveAt", at: at("08:04") }, told }),
  trip("Bo", { from: 20, to: 40 }),
];
const order = "+Ada +Bo -Ada -Bo";
const problemWith = (weights: Partial<CostWeights>) =>
  problemOf(trips, [shift("van")], { weights: { ...noCost, ...weights } });
const bound = (weights: Partial<CostWeights>) => {
  const problem = problemWith(weights);
  return new RouteBound(compileProblem(problem)).least(0, Int32Array.from(nodesOf(problem, order)));
};

describe("the least price of an order", () => {
  it("has all of the driving: 10 + 10 + 10 + 10 + 40 minutes", () => {
    expect(bound({ driveSecond: 1 })).toBeCloseTo(80 * 60);
  });

  it("has the detours that stops between make", () => {
    // Ada: 10 + 2 + 10 for a direct 20, Bo: 10 + 2 + 10 for 20.
    expect(bound({ excessRideSecond: 3 })).toBeCloseTo(3 * (2 + 2) * 60);
  });

  it("has the shift, no shorter than driving and serving: 80 + 4 times 2 minutes, and its square", () => {
    expect(bound({ shiftSecond: 1 })).toBeCloseTo(88 * 60);
    expect(bound({ fairness: 1 })).toBeCloseTo((88 / 60) ** 2);
  });

  it("has the lateness of the earliest times", () => {
    // At Ada's at 08:10, six minutes after 08:04.
    expect(bound({ lateSecond: 1 })).toBeCloseTo(6 * 60);
    // Five minutes after 08:05, and out at 08:10 + 2 + 10 + 2 + 10 = 08:34, four after 08:30; another vehicle than she was told.
    expect(bound({ changeSecond: 1 })).toBeCloseTo((5 + 4) * 60);
    expect(bound({ changeVehicle: 300 })).toBe(300);
  });

  it("has waiting for a window that no leaving late avoids", () => {
    // Ada must be in by 08:10 + 0, Bo opens at 09:00: 88 minutes of work; from 08:00 to 09:00 + 2 + 10 + 2 + 10 + 2 + 40 = 10:06.
    const fixed = problemOf(
      [
        trip("Ada", { from: 10, to: 30, ready: "08:00-08:10" }),
        trip("Bo", { from: 20, to: 40, ready: "09:00-09:10" }),
      ],
      [shift("van")],
      { weights: { ...noCost, waitSecond: 1 } },
    );
    const least = new RouteBound(compileProblem(fixed)).least(0, Int32Array.from(nodesOf(fixed, order)));
    // 126 minutes from leaving at 08:00 at the latest (Ada by 08:10) less 88 of work.
    expect(least).toBeCloseTo((126 - 88) * 60);
  });

  it("is never above the price of the schedule", () => {
    const problem = problemWith(dayWeights);
    const price = new CostEvaluator(compileProblem(problem)).routeCost(timelineOf(problem, order));
    expect(bound(dayWeights)).toBeLessThanOrEqual(price + 1e-6);
  });
});
