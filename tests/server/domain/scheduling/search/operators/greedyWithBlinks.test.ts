import { expect, it } from "vitest";
import { load, type Problem } from "../../../../../../server/domain/scheduling/index.ts";
import { GreedyWithBlinks } from "../../../../../../server/domain/scheduling/search/operators/greedyWithBlinks.ts";
import { neighborsOf } from "../../../../../../server/domain/scheduling/search/problem/neighbors.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/state/solution.ts";
import { TripSet } from "../../../../../../server/domain/scheduling/search/state/tripSet.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, shiftId, trip, tripId } from "../../world.ts";
import { always, orderIn, setOf, solutionOf } from "../searchWorld.ts";

function recreate(
  solution: Solution,
  problem: Problem,
  options: { blink?: number; tabuShift?: number[]; ahead?: string[] } = {},
): void {
  const missing = new TripSet(problem.trips.length);
  for (const [t] of problem.trips.entries()) if (solution.shiftOf[t] === -1) missing.add(t);
  const ahead = setOf(solution, options.ahead ?? []);
  const tabuShift = Int32Array.from(options.tabuShift ?? problem.trips.map(() => -1));
  const { problem: search } = solution.book;
  const greedy = new GreedyWithBlinks(search, neighborsOf(search), options.blink ?? 0);
  greedy.apply({ solution, random: always(0.5), missing, ahead, tabuShift });
}

const problem = problemOf(
  [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7 })],
  [shift("one"), shift("two")],
  { weights: { ...problemOf([], []).weights, unserved: [0, 1e6] } },
);

it("puts a trip where it lies on the way", () => {
  const solution = solutionOf(problem, ["+Ada -Ada"]);
  recreate(solution, problem);
  // Depot 0 → 2 → 8 → 0 is 16 minutes with or without stops at 3 and 7; another vehicle would drive 14 more.
  expect(orderIn(solution, 0)).toBe("+Ada +Bo -Bo -Ada");
  expect(solution.cost).toBe(minutes(16));
});

it("does not send a trip back to where it was taken from, if another vehicle can have it", () => {
  const solution = solutionOf(problem, ["+Ada -Ada"]);
  recreate(solution, problem, { tabuShift: [-1, 0] });
  // 16 minutes for Ada, and 3 + 4 + 7 = 14 for Bo alone.
  expect(orderIn(solution, 1)).toBe("+Bo -Bo");
  expect(solution.cost).toBe(minutes(30));
});

it("serves a trip after all when every vehicle was overlooked", () => {
  const solution = solutionOf(problem, ["+Ada -Ada"]);
  recreate(solution, problem, { blink: 1 });
  expect(solution.unservedCount).toBe(0);
});

it("keeps a group in one vehicle", () => {
  const both = { tripIds: [tripId("Ada"), tripId("Bo")], sameRoute: true };
  const apart = problemOf(
    [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7, forbiddenShifts: [shiftId("one")] })],
    [shift("one"), shift("two")],
    { linked: [both], weights: problem.weights },
  );
  const solution = solutionOf(apart, []);
  recreate(solution, apart);
  expect(orderIn(solution, 0)).toBe("");
  expect([...solution.shiftOf]).toEqual([1, 1]);
});

it("serves neither of two linked trips when one fits nowhere", () => {
  const linked = problemOf(
    [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7, forbiddenShifts: [shiftId("one")] })],
    [shift("one")],
    { linked: [{ tripIds: [tripId("Ada"), tripId("Bo")], sameRoute: false }], weights: problem.weights },
  );
  const solution = solutionOf(linked, []);
  recreate(solution, linked);
  expect(solution.unservedCount).toBe(2);
  expect(orderIn(solution, 0)).toBe("");
});

it("gives whoever is ahead the only place there is", () => {
  // One vehicle with one seat; both ask for it at the same moment, so that only one of them can be served.
  const crowded = problemOf(
    [
      trip("Ada", { from: 2, to: 8, ready: "09:00-09:05" }),
      trip("Bo", { from: 2, to: 8, ready: "09:00-09:05" }),
    ],
    [shift("one", { layouts: [load({ ambulatory: 1 })] })],
    { weights: problem.weights },
  );
  for (const name of ["Ada", "Bo"]) {
    const solution = solutionOf(crowded, []);
    recreate(solution, crowded, { ahead: [name] });
    expect(orderIn(solution, 0)).toBe(`+${name} -${name}`);
  }
});
