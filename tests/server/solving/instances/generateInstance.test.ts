import { describe, expect, it } from "vitest";
import { emptyPlan, insertTrip } from "../../../../server/domain/scheduling/index.ts";
import { generatedCases } from "../../../../server/solving/benchCases.ts";
import {
  generateInstance,
  type InstanceShape,
} from "../../../../server/solving/instances/generateInstance.ts";
import { readInstance } from "../../../../server/solving/instances/readInstance.ts";
import { toProblem } from "../../../../server/solving/instances/toProblem.ts";
import { seededRandom } from "../../../../server/solving/seededRandom.ts";

const shape: InstanceShape = { kind: "hetero", vehicles: 4, requests: 24 };
const drawn = (seed: number) => generateInstance(shape, seededRandom(seed));

describe("a generated instance", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it("has half of the requests with a window at the drop-off, half at the pick-up, 15 minutes wide", () => {
    const { nodes } = drawn(7);
    const width = (id: number) => (nodes[id]?.late ?? 0) - (nodes[id]?.early ?? 0);
    expect([1, 12].map((request) => width(request + shape.requests))).toEqual([15, 15]);
    expect([13, 24].map((request) => width(request))).toEqual([15, 15]);
  });

  it("asks nothing that cannot be done: each request alone can be served", () => {
    // The square is 20 wide, so no way is longer than 28.3 (limit 30), none from the depot longer than 14.2; windows keep an hour
    // from both ends of the horizon: 14.2 + 3 + 28.3 + 3 + 14.2 = 62.7 in all, at most 45.5 of it before or after the window.
    for (const kind of ["cordeau", "hetero"] as const) {
      for (let seed = 1; seed <= 5; seed++) {
        const problem = toProblem(generateInstance({ ...shape, kind }, seededRandom(seed)));
        const refused = problem.trips.filter(
          ({ id }) => insertTrip(problem, emptyPlan, id).kind === "rejected",
        );
        expect(refused).toEqual([]);
      }
    }
  });
});

describe("the instances that come with the bench", () => {
  it("are drawn alike every time, and readable", () => {
    const cases = generatedCases();
    expect(cases).toEqual(generatedCases());
    expect(cases.map(({ name, text }) => `${name}: ${readInstance(text).requestCount}`)).toEqual([
      "cordeau-2-16: 16",
      "cordeau-4-40: 40",
      "cordeau-6-72: 72",
      "cordeau-8-96: 96",
      "hetero-6-48: 48",
      "hetero-12-120: 120",
    ]);
  });
});
