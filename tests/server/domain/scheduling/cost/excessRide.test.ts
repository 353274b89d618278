import { expect, it } from "vitest";
import { excessRideCost } from "../../../../../server/domain/scheduling/cost/excessRide.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { noCost, problemOf, shift, street, timelineOf, trip } from "../world.ts";

it("counts what everybody rides longer than the direct way", () => {
  // Ada 10 -> 30 by way of Bo at 20: 10 + 2 + 10 = 22 for 20, so 2 over. Bo 20 -> 40: 10 + 2 (Ada out) + 10 = 22, 2 over.
  const trips = [trip("Ada", { from: 10, to: 30 }), trip("Bo", { from: 20, to: 40 })];
  const problem = problemOf(trips, [shift("van")], { weights: { ...noCost, excessRideSecond: 3 } });
  expect(excessRideCost(timelineOf(problem, "+Ada +Bo -Ada -Bo"))).toBeCloseTo(3 * 4 * 60);
});

it("counts nothing, and gives nothing back, for who rides shorter than the direct way", () => {
  // From 10 to 30 there is a direct way of 40 minutes; by way of Bo, 20 to 25, it is 10 + 2 + 5 + 2 + 5 = 24.
  const way = (from: number, to: number) => (from === 10 && to === 30 ? 40 : Math.abs(from - to));
  const matrix = {
    ...street,
    travelTime: (from: number, to: number) => minutes(way(from, to)),
    lowerBound: (from: number, to: number) => minutes(way(from, to)),
  };
  const trips = [trip("Ada", { from: 10, to: 30 }), trip("Bo", { from: 20, to: 25 })];
  const weights = { ...noCost, excessRideSecond: 3 };
  const problem = problemOf(trips, [shift("van")], { matrix, weights });
  expect(excessRideCost(timelineOf(problem, "+Ada +Bo -Bo -Ada"))).toBe(0);
});
