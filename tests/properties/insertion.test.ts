import fc from "fast-check";
import { expect, it } from "vitest";
import { isCompatible } from "../../server/domain/scheduling/constraints/compatibility.ts";
import { orderRefusal } from "../../server/domain/scheduling/constraints/stopOrder.ts";
import { insertTrip, type Plan, type Problem, verifyPlan } from "../../server/domain/scheduling/index.ts";
import { PlanBook } from "../../server/domain/scheduling/insertion/planBook.ts";
import { compileProblem } from "../../server/domain/scheduling/walking.ts";
import { anyMatrix, PATIENCE, problems, runs, rushed } from "./engineWorld.ts";

/** The least added price over all shifts and all pairs of positions, each scheduled in full; Infinity: none. */
function cheapestByTrying(problem: Problem, plan: Plan, trip: number): number {
  const compiled = compileProblem(problem);
  const book = new PlanBook(compiled, plan);
  let least = Infinity;
  for (const [shift, route] of book.routes.entries()) {
    if (!isCompatible(compiled, trip, shift)) continue;
    for (let i = 0; i <= route.length; i++) {
      for (let j = i; j <= route.length; j++) {
        const nodes = [
          ...route.slice(0, i),
          trip,
          ...route.slice(i, j),
          compiled.tripCount + trip,
          ...route.slice(j),
        ];
        if (orderRefusal(compiled, shift, nodes) !== undefined) continue;
        const before = book.cost(shift);
        const line = book.schedule(shift, nodes);
        if (line !== undefined) least = Math.min(least, book.costs.routeCost(line) - before);
      }
    }
  }
  return least;
}

it(
  "is the cheapest of all places, on any matrix, and yields a plan without violations",
  () => {
    fc.assert(
      fc.property(problems(fc.oneof(anyMatrix, rushed(anyMatrix)), { trips: 8, shifts: 2 }), (problem) => {
        let plan: Plan = {
          routes: [],
          unassigned: problem.trips.map(({ id }) => ({ tripId: id, reason: "new" })),
        };
        for (const [t, trip] of problem.trips.entries()) {
          const least = cheapestByTrying(problem, plan, t);
          const result = insertTrip(problem, plan, trip.id);
          if (result.kind === "rejected") expect(least).toBe(Infinity);
          else {
            expect(result.cost).toBeCloseTo(least, 4);
            ({ plan } = result);
            expect(verifyPlan(problem, plan)).toEqual([]);
          }
        }
      }),
      runs(40),
    );
  },
  PATIENCE,
);
