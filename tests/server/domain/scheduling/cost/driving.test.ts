import { expect, it } from "vitest";
import { drivingCost } from "../../../../../server/domain/scheduling/cost/driving.ts";
import { noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

it("prices every leg by time and by distance", () => {
  // 0 -> 10 -> 30 -> 0: 10 + 20 + 30 = 60 minutes, 30 km.
  const ada = trip("Ada", { from: 10, to: 30 });
  const weights = { ...noCost, driveSecond: 2, driveMeter: 0.1 };
  const line = timelineOf(problemOf([ada], [shift("van")], { weights }), "+Ada -Ada");
  expect(drivingCost(line)).toBeCloseTo(2 * 3600 + 0.1 * 30_000);
});
