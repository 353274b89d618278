import { describe, expect, it } from "vitest";
import { readInstance } from "../../../server/solving/instances/readInstance.ts";
import { isFeasible, wrongWithRoutes } from "../../../server/solving/isFeasible.ts";
import { oneRequest } from "./instances/smallInstances.ts";

/** Two requests at the same door, one seat. */
const two = readInstance(`1 2 100 1 30
0 0 0 0 0 0 100
1 3 4 2 1 10 20
2 3 4 2 1 10 60
3 3 0 2 -1 0 100
4 3 0 2 -1 0 100
`);
const driven = (...route: number[]) => ({ routes: [route], vehicles: [0], unserved: [] });

describe("a solution", () => {
  it("is feasible when everybody is served and nothing is wrong", () => {
    expect(isFeasible(two, driven(1, 3, 2, 4))).toBe(true);
  });

  it("is not while somebody is unserved", () => {
    expect(isFeasible(two, { routes: [[1, 3]], vehicles: [0], unserved: [2] })).toBe(false);
  });

  it("is not with two people on one seat", () => {
    expect(isFeasible(two, driven(1, 2, 3, 4))).toBe(false);
    expect(wrongWithRoutes(two, driven(1, 2, 3, 4))).toEqual([
      "no layout of the vehicle seats everybody aboard",
    ]);
  });

  it("is not, rather than an error, when a route has no schedule", () => {
    // 10 + 2 + 4 + 2 + 4 = 22 at the first door, which shuts at 20.
    expect(isFeasible(two, driven(2, 4, 1, 3))).toBe(false);
  });

  it("is not when a request is in no route although nobody says so", () => {
    expect(wrongWithRoutes(two, driven(1, 3))).toEqual(["request 2 is in no route"]);
    expect(isFeasible(two, driven(1, 3))).toBe(false);
  });

  it("gets no rounding in its favour: the way is 4.000002 long, the ride may be 4", () => {
    const tight = readInstance(
      oneRequest.replace("1 1 100 1 30", "1 1 100 1 4").replace("2 3 0", "2 3 -0.000002"),
    );
    expect(isFeasible(tight, driven(1, 2))).toBe(false);
    const exact = readInstance(oneRequest.replace("1 1 100 1 30", "1 1 100 1 4"));
    expect(isFeasible(exact, driven(1, 2))).toBe(true);
  });
});
