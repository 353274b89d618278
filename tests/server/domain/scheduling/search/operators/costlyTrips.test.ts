import { expect, it } from "vitest";
import {
  costlyTrips,
  detourOf,
} from "../../../../../../server/domain/scheduling/search/operators/costlyTrips.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { namesIn, ruinContext, solutionOf } from "../searchWorld.ts";

const problem = problemOf(
  [trip("Ada", { from: 2, to: 4 }), trip("Bo", { from: 20, to: 22 })],
  [shift("one")],
);
const solution = solutionOf(problem, ["+Ada -Ada +Bo -Bo"]);

it("prices what the vehicle would save by passing by", () => {
  // Stops at 2, 4, 20, 22 on one street from the depot at 0. Ada lies on the way: passing by saves nothing at either end.
  expect(detourOf(solution, 0)).toBe(0);
  // Without Bo: from 4 home in 4 minutes instead of 16 + 2 + 22 = 40.
  expect(detourOf(solution, 1)).toBe(minutes(36));
});

it("takes the costly trip far more often than the cheap one", () => {
  const random = seededRandom(3);
  let costly = 0;
  for (let k = 0; k < 100; k++) {
    const context = ruinContext(solution, random, { strength: 1 });
    costlyTrips.choose(context);
    if (namesIn(problem, context.removed).includes("Bo")) costly++;
  }
  // It looks at 8 by chance: only when all eight are Ada, once in 2⁸ = 256 times, Ada goes.
  expect(costly).toBeGreaterThan(90);
});
