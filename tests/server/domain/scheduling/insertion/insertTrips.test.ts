import { expect, it } from "vitest";
import { insertTrip, insertTrips } from "../../../../../server/domain/scheduling/index.ts";
import { dayWeights, orderOf, problemOf, shift, trip, tripId, waitingList, wrongWith } from "../world.ts";

const trips = [
  trip("Ada", { from: 10, to: 40, ready: "09:00-09:20" }),
  trip("Bo", { from: 20, to: 30, ready: "09:00-09:40" }),
  trip("Cy", { from: 50, to: 10, ready: "10:00-10:10" }),
  trip("Di", { from: 90, to: 95, ready: "08:00-08:10" }), // nobody is at place 90 by 08:10
];
const problem = problemOf(trips, [shift("van"), shift("bus")], { weights: dayWeights });

it("does the same as one insertion after another, and names who does not fit", () => {
  const together = insertTrips(
    problem,
    waitingList(problem),
    trips.map(({ id }) => id),
  );
  let plan = waitingList(problem);
  for (const { id } of trips) {
    const result = insertTrip(problem, plan, id);
    if (result.kind === "inserted") ({ plan } = result);
  }
  expect(["van", "bus"].map((name) => orderOf(together.plan, name))).toEqual(
    ["van", "bus"].map((name) => orderOf(plan, name)),
  );
  expect(together.rejected).toEqual(["Di"]);
  expect(together.plan.unassigned.map((entry) => entry.tripId)).toEqual(["Di"]);
  expect(wrongWith(problem, together.plan)).toEqual([]);
});

it("takes linked trips in with the first of them", () => {
  const linked = [{ tripIds: [tripId("Ada"), tripId("Cy")], sameRoute: false }];
  const { plan, rejected } = insertTrips({ ...problem, linked }, waitingList(problem), [
    tripId("Ada"),
    tripId("Cy"),
  ]);
  expect(rejected).toEqual([]);
  expect(plan.unassigned.map((entry) => entry.tripId)).toEqual(["Bo", "Di"]);
});
