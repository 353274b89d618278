import { expect, it } from "vitest";
import { excessRideCost } from "../../../../../server/domain/scheduling/cost/excessRide.ts";
import { noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

it("counts what everybody rides longer than the direct way", () => {
  // Ada 10 -> 30 by way of Bo at 20: 10 + 2 + 10 = 22 for 20, so 2 over. Bo 20 -> 40: 10 + 2 (Ada out) + 10 = 22, 2 over.
  const trips = [trip("Ada", { from: 10, to: 30 }), trip("Bo", { from: 20, to: 40 })];
  const problem = problemOf(trips, [shift("van")], { weights: { ...noCost, excessRideSecond: 3 } });
  expect(excessRideCost(timelineOf(problem, "+Ada +Bo -Ada -Bo"))).toBeCloseTo(3 * 4 * 60);
});
