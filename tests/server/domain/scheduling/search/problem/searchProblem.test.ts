import { expect, it } from "vitest";
import { searchProblem } from "../../../../../../server/domain/scheduling/search/problem/searchProblem.ts";
import { compileProblem } from "../../../../../../server/domain/scheduling/walking.ts";
import { dayWeights, problemOf, shift, trip } from "../../world.ts";

const ranked = (name: string, priorityClass: number, applicationOrder: number) =>
  trip(name, { from: 2, to: 8, priorityClass, applicationOrder });
const trips = [ranked("first", 1, 1), ranked("second", 1, 2), ranked("dialysis", 0, 3), ranked("told", 1, 4)];
const compiled = compileProblem(problemOf(trips, [shift("one")], { weights: dayWeights }));

it("prices all of a class alike where the order of application does not count, and the classes as strictly as ever", () => {
  const { unserved, unservedByClass } = searchProblem(compiled);
  const [first = 0, second = 0, dialysis = 0] = unserved;
  expect(first).toBeGreaterThan(second);
  expect(unservedByClass[0]).toBe(unservedByClass[1]);
  // One of class 0 is still worth more than all of class 1 together.
  expect(dialysis).toBe(unservedByClass[2]);
  expect(unservedByClass[2]).toBeGreaterThan(3 * (unservedByClass[0] ?? 0));
});

it("never lets anybody who is accepted give up the place, whether order counts or not", () => {
  const { unserved, unservedByClass } = searchProblem(compiled, [3]);
  const others = [0, 1, 2];
  for (const prices of [unserved, unservedByClass]) {
    expect(prices[3]).toBeGreaterThan(others.reduce((sum, t) => sum + (prices[t] ?? 0), 0));
  }
});
