import fc from "fast-check";
import { expect, it } from "vitest";
import {
  buildPlan,
  type LinkedTrips,
  type Problem,
  stepBudget,
  verifyPlan,
} from "../../server/domain/scheduling/index.ts";
import { seededRandom } from "../../server/solving/seededRandom.ts";
import { gridMatrix, PATIENCE, problems, runs, rushed } from "./engineWorld.ts";

const bonds = fc.array(fc.record({ size: fc.integer({ min: 2, max: 3 }), sameRoute: fc.boolean() }), {
  maxLength: 3,
});

/** One after the other: the first trips of the day. */
function linksOf({ trips }: Problem, sketches: { size: number; sameRoute: boolean }[]): LinkedTrips[] {
  const waiting = trips.map(({ id }) => id);
  return sketches.map(({ size, sameRoute }) => ({ tripIds: waiting.splice(0, size), sameRoute }));
}

it(
  "building a day parts no group, leaves no half of a pair behind and breaks nothing, and can be repeated",
  () => {
    const unplanned = fc.record({
      given: problems(fc.oneof(gridMatrix, rushed(gridMatrix)), { trips: 10, shifts: 3 }),
      bonds,
      seed: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(unplanned, ({ given, bonds: sketches, seed }) => {
        const problem = { ...given, linked: linksOf(given, sketches) };
        const built = () => buildPlan(problem, { random: seededRandom(seed), budget: stepBudget(128) });
        const plan = built();
        expect(verifyPlan(problem, plan).map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([]);
        expect(built()).toEqual(plan);
      }),
      runs(25),
    );
  },
  PATIENCE,
);
