import { describe, expect, it } from "vitest";
import { nodeIndex, verifyPlan } from "../../../../server/domain/scheduling/index.ts";
import { planOfRoutes } from "../../../../server/solving/instances/planOfRoutes.ts";
import { readInstance } from "../../../../server/solving/instances/readInstance.ts";
import { toProblem } from "../../../../server/solving/instances/toProblem.ts";
import { seconds } from "../../../../shared/time/index.ts";
import { oneHetero, oneRequest } from "./smallInstances.ts";

describe("an instance as a problem", () => {
  const problem = toProblem(readInstance(oneRequest));
  const [ada] = problem.trips;

  it("takes the minutes of the file for the engine's unit, and the straight line for the way", () => {
    // From (3, 4) to the depot in (0, 0): the root of 9 + 16.
    expect(problem.matrix.travelTime(nodeIndex(1), nodeIndex(0), seconds(0))).toBe(5);
    expect(problem.matrix.distance(nodeIndex(1), nodeIndex(2))).toBe(4);
    expect(ada).toMatchObject({
      pickup: { node: 1, window: { earliest: 10, latest: 20 }, dwell: 2 },
      dropoff: { node: 2, window: { earliest: 0, latest: 100 } },
      load: { ambulatory: 1, wheelchair: 0 },
      maxRideTime: 30,
    });
    expect(problem.shifts).toMatchObject([{ start: { node: 0 }, end: { node: 0 }, maxDuration: 100 }]);
  });

  it("puts companions, seated, lying and wheelchairs on their places", () => {
    const hetero = toProblem(readInstance(oneHetero));
    expect(hetero.trips[0]?.load).toMatchObject({ ambulatory: 1, companion: 0 });
    expect(hetero.shifts[0]?.layouts).toEqual([
      { companion: 1, ambulatory: 1, largeWheelchair: 0, wheelchair: 1 },
    ]);
    // A companion may use a stretcher, somebody lying only that (Parragh 2011).
    expect(hetero.substitution?.companion).toContain("largeWheelchair");
    expect(hetero.substitution?.largeWheelchair).toEqual(["largeWheelchair"]);
  });

  it("lets vehicles end at the closing depot where that lies elsewhere", () => {
    const { shifts, matrix } = toProblem(readInstance(`${oneRequest}3 3 12 0 0 0 90\n`));
    expect(shifts).toMatchObject([{ start: { node: 0 }, end: { node: 3, window: { latest: 90 } } }]);
    expect(matrix.travelTime(nodeIndex(2), nodeIndex(3), seconds(0))).toBe(12);
  });
});

describe("routes as a plan", () => {
  const instance = readInstance(`2 2 100 1 30
0 0 0 0 0 0 100
1 3 4 2 1 10 20
2 3 4 2 1 60 70
3 3 0 2 -1 0 100
4 3 0 2 -1 0 100
`);
  const problem = toProblem(instance);

  it("get their times, in the vehicles named", () => {
    const plan = planOfRoutes(problem, {
      routes: [
        [1, 3],
        [2, 4],
      ],
      vehicles: [1, 0],
    });
    // Leaves as late as it may: 10 - 5 = 5; 10 + 2 + 4 = 16 at the drop-off; 16 + 2 + 3 = 21 back.
    const first = plan.routes.find((route) => route.shiftId === problem.shifts[1]?.id);
    expect([first?.departAt, ...(first?.stops ?? []).map((stop) => stop.beginAt), first?.returnAt]).toEqual([
      5, 10, 16, 21,
    ]);
    expect(plan.routes.find((route) => route.shiftId === problem.shifts[0]?.id)?.departAt).toBe(55);
    expect(verifyPlan(problem, plan)).toEqual([]);
  });

  it("name the requests that are in none of them", () => {
    const plan = planOfRoutes(problem, { routes: [[1, 3]], vehicles: [0] });
    expect(plan.unassigned.map(({ tripId }) => tripId)).toEqual([problem.trips[1]?.id]);
  });

  it("without a schedule are an error", () => {
    // The second pick-up opens at 60, the first shut at 20.
    const backwards = { routes: [[2, 4, 1, 3]], vehicles: [0] };
    expect(() => planOfRoutes(problem, backwards)).toThrow(RangeError);
  });
});
