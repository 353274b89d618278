import { expect, it } from "vitest";
import { shiftTimeCost } from "../../../../../server/domain/scheduling/cost/shiftTime.ts";
import { noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

it("runs from leaving the depot to being back", () => {
  // Leaves 08:20 for 08:30; 2 + 20 + 2 + 30 later it is back at 09:24: 64 minutes.
  const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-08:45" });
  const line = timelineOf(
    problemOf([ada], [shift("van")], { weights: { ...noCost, shiftSecond: 0.5 } }),
    "+Ada -Ada",
  );
  expect(shiftTimeCost(line)).toBeCloseTo(0.5 * 64 * 60);
});
