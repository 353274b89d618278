import fc from "fast-check";
import { expect, it } from "vitest";
import { searchProblem } from "../../../../../../server/domain/scheduling/search/problem/searchProblem.ts";
import { NO_ROUTE, RouteBook } from "../../../../../../server/domain/scheduling/search/routes/routeBook.ts";
import { RouteScheduler } from "../../../../../../server/domain/scheduling/timing/routeScheduler.ts";
import { compileProblem } from "../../../../../../server/domain/scheduling/walking.ts";
import { generateInstance } from "../../../../../../server/solving/instances/generateInstance.ts";
import { toProblem } from "../../../../../../server/solving/instances/toProblem.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";

const SMALL = { places: 2000, routes: 100, insertions: 256 };

const world = (seed: number) => {
  const shape = { kind: "cordeau", vehicles: 2, requests: 8 } as const;
  const compiled = compileProblem(toProblem(generateInstance(shape, seededRandom(seed))), { dense: true });
  return {
    compiled,
    book: new RouteBook(searchProblem(compiled), SMALL),
    scheduler: new RouteScheduler(compiled),
  };
};

it("agrees with the one schedule evaluator on every random insertion, route by route", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
      (seed, trips) => {
        const { compiled, book, scheduler } = world(seed);
        let route = book.route(0, []);
        for (const trip of trips) {
          const stops = Array.from(book.stops(route));
          const least = cheapest({ compiled, scheduler }, stops, trip);
          const delta = book.bestInsertion(route, trip);
          if (least === Infinity) expect(delta).toBe(Infinity);
          else expect(delta).toBeCloseTo(least - book.cost(route), 6);
          const next = book.withBestInsertion(route, trip);
          expect(next === NO_ROUTE).toBe(least === Infinity);
          if (next !== NO_ROUTE) route = next;
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Price of the cheapest feasible route with the trip in it, by trying every pair of places with the scheduler. */
function cheapest(
  { compiled, scheduler }: Pick<ReturnType<typeof world>, "compiled" | "scheduler">,
  stops: readonly number[],
  trip: number,
): number {
  let least = Infinity;
  for (let i = 0; i <= stops.length; i++) {
    for (let j = i; j <= stops.length; j++) {
      const nodes = [
        ...stops.slice(0, i),
        trip,
        ...stops.slice(i, j),
        trip + compiled.tripCount,
        ...stops.slice(j),
      ];
      if (!fitsSeats(nodes, compiled.tripCount)) continue;
      if (!scheduler.isFeasible({ shift: 0, nodes, length: nodes.length })) continue;
      least = Math.min(least, arcs(compiled, nodes));
    }
  }
  return least;
}

/** Three seats, one a rider. */
function fitsSeats(nodes: readonly number[], tripCount: number): boolean {
  let aboard = 0;
  return nodes.every((node) => {
    aboard += node < tripCount ? 1 : -1;
    return aboard <= 3;
  });
}

function arcs(compiled: ReturnType<typeof world>["compiled"], nodes: readonly number[]): number {
  const all = [2 * compiled.tripCount, ...nodes, 2 * compiled.tripCount + compiled.shiftCount];
  return all.slice(1).reduce((sum, node, k) => sum + compiled.travel.arcCost(all[k] ?? 0, node), 0);
}
