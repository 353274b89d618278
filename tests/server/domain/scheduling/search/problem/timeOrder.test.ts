import { expect, it } from "vitest";
import { inTimeOrder } from "../../../../../../server/domain/scheduling/walking.ts";
import { problemOf, shift, trip } from "../../world.ts";

it("puts those who ride at about the same time side by side, and changes nothing else", () => {
  const problem = problemOf(
    [
      trip("evening", { from: 2, to: 4, ready: "18:00-18:30" }),
      trip("morning", { from: 2, to: 4, ready: "08:00-08:30" }),
      trip("noon", { from: 2, to: 4, ready: "12:00-12:30" }),
    ],
    [shift("van")],
  );
  const { trips, ...rest } = inTimeOrder(problem);
  expect(trips.map(({ id }) => id)).toEqual(["morning", "noon", "evening"]);
  const { trips: given, ...same } = problem;
  expect(rest).toEqual(same);
  expect(given.map(({ id }) => id)).toEqual(["evening", "morning", "noon"]);
});
