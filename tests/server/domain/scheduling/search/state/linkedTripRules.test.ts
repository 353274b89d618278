import { expect, it } from "vitest";
import type { TravelTimeMatrix } from "../../../../../../server/domain/scheduling/index.ts";
import { LinkedTripRules } from "../../../../../../server/domain/scheduling/search/state/linkedTripRules.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, street, trip, tripId } from "../../world.ts";
import { orderIn, solutionOf } from "../searchWorld.ts";

const trips = [
  trip("Ada", { from: 2, to: 8 }),
  trip("Bo", { from: 3, to: 7 }),
  trip("Cy", { from: 10, to: 12 }),
];
const linked = [{ tripIds: [tripId("Bo"), tripId("Cy")], sameRoute: false }];
const left = (matrix: TravelTimeMatrix): string => {
  const solution = solutionOf(problemOf(trips, [shift("one")], { matrix, linked }), ["+Ada +Bo -Bo -Ada"]);
  new LinkedTripRules(solution.book.problem).dropHalfServed(solution);
  return orderIn(solution, 0);
};

it("takes out a half whose other half is not served, and leaves the others their places", () => {
  expect(left(street)).toBe("+Ada -Ada");
});

it("takes out all of the route where it cannot be driven without the half", () => {
  // From 2 to 8 directly takes 60 minutes longer than by way of 3 and 7: Ada, who may ride for an hour, needs Bo's stops.
  const time = (from: number, to: number) => minutes(from === 2 && to === 8 ? 66 : Math.abs(from - to));
  const leastRide = (from: number, to: number) => minutes(Math.abs(from - to));
  expect(left({ ...street, travelTime: time, lowerBound: time, leastRide })).toBe("");
});
