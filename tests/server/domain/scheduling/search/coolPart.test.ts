import { expect, it } from "vitest";
import {
  coolPart,
  openSearch,
  type Problem,
  stepBudget,
} from "../../../../../server/domain/scheduling/index.ts";
import { seededRandom } from "../../../../../server/solving/seededRandom.ts";
import { dayWeights, nodesOf, problemOf, shift, trip } from "../world.ts";
import { orderOfRoute, solutionOf } from "./searchWorld.ts";

/** Near the depot and far away at two hours each, and driven crosswise: every vehicle goes far once. */
const trips = [
  trip("near1", { from: 2, to: 4, ready: "09:00-09:30" }),
  trip("far1", { from: 40, to: 42, ready: "09:00-09:30" }),
  trip("near2", { from: 2, to: 4, ready: "12:00-12:30" }),
  trip("far2", { from: 40, to: 42, ready: "12:00-12:30" }),
  trip("waiting", { from: 2, to: 4, ready: "14:00-14:30" }),
];
const problem: Problem = problemOf(trips, [shift("one"), shift("two"), shift("three")], {
  weights: dayWeights,
});
const crossed = ["+near1 -near1 +far2 -far2", "+far1 -far1 +near2 -near2", ""];

function cooled(part: { shifts: number[]; absent: number[] }): string[] {
  const search = openSearch(problem, [], seededRandom(1));
  const plan = crossed.map((order) => nodesOf(problem, order));
  const round = { part, plan, hot: 0.5, cold: 0.05, ordersCount: true, isLast: true };
  return coolPart(search, round, stepBudget(100)).map((stops) => orderOfRoute(problem, { stops }));
}

it("changes only the shifts of its part, and serves only the trips of its part", () => {
  expect(cooled({ shifts: [1], absent: [] })).toEqual(crossed);
  const served = cooled({ shifts: [2], absent: [4] });
  expect(served).toEqual([crossed[0], crossed[1], "+waiting -waiting"]);
});

it("puts right what can be put right within the part", () => {
  // Far out and back once instead of twice: near with near, far with far.
  const [one, two] = cooled({ shifts: [0, 1], absent: [] });
  expect([one, two].sort()).toEqual(["+far1 -far1 +far2 -far2", "+near1 -near1 +near2 -near2"]);
});

it("does not begin with a plan that cannot be driven", () => {
  const search = openSearch(problem, [], seededRandom(1));
  const plan = [nodesOf(problem, "+near2 -near2 +near1 -near1")];
  const round = { part: { shifts: [0], absent: [] }, plan, hot: 1, cold: 1, ordersCount: true, isLast: true };
  expect(() => coolPart(search, round, stepBudget(1))).toThrow(RangeError);
});

it("lets whoever loses a place in the part have it back, but nobody who waits for the others", () => {
  const solution = solutionOf(problem, crossed);
  solution.keepTo({ shifts: [0], absent: [] });
  const [NEAR1, FAR1, WAITING] = [0, 1, 4];
  expect([NEAR1, FAR1].map((t) => solution.isMovable(t))).toEqual([true, false]);
  solution.setShift(NEAR1, -1);
  expect([NEAR1, WAITING].map((t) => solution.isWaiting(t))).toEqual([true, false]);
});
