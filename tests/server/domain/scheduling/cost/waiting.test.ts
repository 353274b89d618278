import { expect, it } from "vitest";
import { waitingCost } from "../../../../../server/domain/scheduling/cost/waiting.ts";
import { noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

it("adds up standing before doors that are not open yet", () => {
  // Ada out at 09:00 + 2 + 10 = 09:12, free 09:14, at Bo's door 09:24; he is ready at 10:00: 36 minutes.
  const ada = trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" });
  const bo = trip("Bo", { from: 30, to: 40, ready: "10:00-10:10" });
  const problem = problemOf([ada, bo], [shift("van")], { weights: { ...noCost, waitSecond: 1 } });
  expect(waitingCost(timelineOf(problem, "+Ada -Ada +Bo -Bo"))).toBeCloseTo(36 * 60);
});
