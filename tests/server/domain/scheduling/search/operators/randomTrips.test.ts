import { expect, it } from "vitest";
import { nodeIndex } from "../../../../../../server/domain/scheduling/index.ts";
import { randomTrips } from "../../../../../../server/domain/scheduling/search/operators/randomTrips.ts";
import { seconds } from "../../../../../../shared/time/index.ts";
import { at, nodesOf, problemOf, shift, trip, tripId, underWay } from "../../world.ts";
import { always, namesIn, ruinContext, solutionOf } from "../searchWorld.ts";

it("takes the trip that chance names", () => {
  const problem = problemOf(
    [trip("Ada", { from: 1, to: 2 }), trip("Bo", { from: 3, to: 4 })],
    [shift("one")],
  );
  // Chance 0.6, strength 1: 1 + floor(0.6·1) = 1 trip, number floor(0.6·2) = 1.
  const context = ruinContext(solutionOf(problem, ["+Ada -Ada +Bo -Bo"]), always(0.6), { strength: 1 });
  randomTrips.choose(context);
  expect(namesIn(problem, context.removed)).toEqual(["Bo"]);
});

it("leaves people who are aboard where they are", () => {
  const problem = problemOf([trip("Ada", { from: 1, to: 5 })], [shift("one")], {
    state: underWay("one", {
      position: { node: nodeIndex(1), availableAt: at("09:00") },
      leftStartAt: at("08:30"),
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:58") }],
      breaksTaken: 0,
      continuousDriving: seconds(0),
    }),
  });
  const solution = solutionOf(problem, []);
  expect([...solution.book.stops(solution.routes[0] ?? 0)]).toEqual(nodesOf(problem, "-Ada"));
  const context = ruinContext(solution, always(0), { strength: 1 });
  randomTrips.choose(context);
  expect(context.removed.count).toBe(0);
});
