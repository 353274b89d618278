import { expect, it } from "vitest";
import { adjacentStrings } from "../../../../../../server/domain/scheduling/search/operators/adjacentStrings.ts";
import { below } from "../../../../../../server/domain/scheduling/walking.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { always, namesIn, ruinContext, solutionOf } from "../searchWorld.ts";

const names = ["Ada", "Bo", "Cem", "Dia"];
const problem = problemOf(
  names.map((name, k) => trip(name, { from: k + 1, to: k + 2 })),
  [shift("one"), shift("two")],
);
const orders = ["+Ada -Ada +Bo -Bo", "+Cem -Cem +Dia -Dia"];

it("takes one string of one trip when chance is lowest", () => {
  // 4 trips in 2 routes: strings have at most 2 trips. Strength 3: at most 4·3/(1+2) - 1 = 3 strings; chance 0 takes 1,
  // of length 1, around the seed, which is the first trip.
  const context = ruinContext(solutionOf(problem, orders), always(0), { strength: 3 });
  adjacentStrings.choose(context);
  expect(namesIn(problem, context.removed)).toEqual(["Ada"]);
});

it("ruins a near route too, and leaves the solution itself alone", () => {
  const solution = solutionOf(problem, orders);
  const { cost } = solution;
  const random = seededRandom(5);
  const ruined = new Set<number>();
  for (let k = 0; k < 30; k++) {
    const context = ruinContext(solution, random, { strength: 3, seed: below(random, names.length) });
    adjacentStrings.choose(context);
    for (let i = 0; i < context.removed.count; i++) ruined.add(solution.shiftOf[context.removed.at(i)] ?? -1);
  }
  expect([...ruined].sort()).toEqual([0, 1]);
  expect(solution.cost).toBe(cost);
});
