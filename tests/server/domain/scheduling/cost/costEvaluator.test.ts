import { describe, expect, it } from "vitest";
import { CostEvaluator } from "../../../../../server/domain/scheduling/cost/costEvaluator.ts";
import { nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { at, noCost, problemOf, rushHour, shift, timelineOf, trip, underWay } from "../world.ts";

const trips = [trip("Ada", { from: 10, to: 30 })];
const costs = (rest: Parameters<typeof problemOf>[2]) =>
  new CostEvaluator(compileProblem(problemOf(trips, [shift("van")], rest)));

describe("the cost evaluator", () => {
  it("adds up the terms that have a weight", () => {
    const weights = { ...noCost, driveSecond: 1, shiftSecond: 0.5 };
    const problem = problemOf(trips, [shift("van")], { weights });
    // 60 minutes of driving; 64 of shift at half price.
    expect(
      new CostEvaluator(compileProblem(problem)).routeCost(timelineOf(problem, "+Ada -Ada")),
    ).toBeCloseTo(3600 + 0.5 * 64 * 60);
  });

  it("knows when the price depends on the order of stops alone", () => {
    expect(costs({ weights: { ...noCost, driveSecond: 1 } }).arcsOnly).toBe(true);
    expect(costs({ weights: { ...noCost, driveSecond: 1, waitSecond: 1 } }).arcsOnly).toBe(false);
    expect(costs({ weights: { ...noCost, driveSecond: 1 }, matrix: rushHour }).arcsOnly).toBe(false);
  });

  it("charges an idle vehicle only for the way home, and only once it has left", () => {
    expect(costs({}).emptyRouteCost(0)).toBe(0);
    const state = underWay("van", {
      position: { node: nodeIndex(12), availableAt: at("09:00") },
      leftStartAt: at("08:00"),
      aboard: [],
      breaksTaken: 0,
    });
    expect(costs({ state }).emptyRouteCost(0)).toBe(12 * 60);
  });
});
