import { describe, expect, it } from "vitest";
import { baseRoute } from "../../../../../server/domain/scheduling/insertion/baseRoute.ts";
import { candidates, nothingRuledOut } from "../../../../../server/domain/scheduling/insertion/candidates.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { clock, nodesOf, problemOf, shift, trip } from "../world.ts";

const trips = [
  trip("Ada", { from: 10, to: 30, ready: "09:00-09:10" }),
  trip("Bo", { from: 20, to: 28, ready: "09:05-09:20" }),
];
const problem = problemOf(trips, [shift("van")]);
const compiled = compileProblem(problem);
const base = baseRoute(compiled, { shift: 0, stops: Int32Array.from(nodesOf(problem, "+Ada -Ada")) });

describe("a route opened for insertion", () => {
  it("knows at each place the earliest leaving: 08:00, then 09:02, 09:24 and 09:54 back", () => {
    expect([...base.leaves].map(clock)).toEqual(["08:00", "09:02", "09:24", "09:54"]);
  });

  it("knows at each place the latest beginning that keeps all later windows", () => {
    // Back by 18:00: out by 17:28, but her ride of an hour after 09:12 ends at 10:12. In by 09:10, leaving by 09:00.
    expect([...base.due].map(clock)).toEqual(["09:00", "09:10", "10:12", "18:00"]);
  });

  it("knows what it costs: 10 + 20 + 30 minutes' drive, and four of service", () => {
    expect([base.drive, base.busy].map((seconds) => seconds / 60)).toEqual([60, 64]);
    expect([...base.aboard]).toEqual([0, 1, 0, 0]);
  });
});

describe("the places for a trip", () => {
  it("are those that no constant-time test rules out, with the price of their arcs", () => {
    const ruledOut = nothingRuledOut();
    const found = candidates(compiled, base, 1, { ruledOut });
    // Bo first is at Ada's at 09:05 + 2 + 10 = 09:17, too late; after her, at 09:34, he is too late himself. With her aboard
    // he lies on the way to her house (28 before 30: no extra), or she gets out first (2 back to 28 and 28 home: as far).
    expect(
      found.map(({ pickupAfter, dropoffAfter, drive }) => [pickupAfter, dropoffAfter, drive / 60]),
    ).toEqual([
      [1, 1, 60],
      [1, 2, 60],
    ]);
    expect(ruledOut.othersWindow).toBeGreaterThan(0);
    expect(ruledOut.pickupWindow).toBeGreaterThan(0);
  });
});
