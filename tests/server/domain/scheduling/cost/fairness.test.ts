import { expect, it } from "vitest";
import { fairnessCost } from "../../../../../server/domain/scheduling/cost/fairness.ts";
import { noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

it("grows with the square of the hours, so that equal shifts are the cheapest", () => {
  const weights = { ...noCost, fairness: 4 };
  // 0 -> 28 -> 58 -> 0 with two stops of two minutes: 28 + 2 + 30 + 2 + 58 = 120 minutes. 4 x 2^2 = 16.
  const line = timelineOf(
    problemOf([trip("Ada", { from: 28, to: 58 })], [shift("van")], { weights }),
    "+Ada -Ada",
  );
  expect(fairnessCost(line)).toBeCloseTo(16);
  // Two such shifts cost 32; one of four hours instead would cost 4 x 4^2 = 64.
  expect(2 * 16).toBeLessThan(4 * 4 ** 2);
});
