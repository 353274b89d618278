import { expect, it } from "vitest";
import type { TravelTimeMatrix } from "../../../../../../server/domain/scheduling/index.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/state/solution.ts";
import { takeOut } from "../../../../../../server/domain/scheduling/search/state/takeOut.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, street, trip } from "../../world.ts";
import { orderIn, setOf, snapshot, solutionOf } from "../searchWorld.ts";

const trips = [
  trip("Ada", { from: 2, to: 8 }),
  trip("Bo", { from: 3, to: 7 }),
  trip("Cy", { from: 10, to: 12 }),
];
const weights = { ...problemOf([], []).weights, unserved: [0, 1e6] };
const problem = problemOf(trips, [shift("one"), shift("two")], { weights });

function taken(solution: Solution, ...names: string[]): { told: string[]; isDone: boolean } {
  const told: string[] = [];
  const { trips: all } = solution.book.problem.compiled.problem;
  solution.mark();
  const isDone = takeOut(solution, setOf(solution, names), (t, from) =>
    told.push(`${all[t]?.id} of ${from}`),
  );
  return { told, isDone };
}

it("takes trips out of all their routes, tells of each, and nobody else loses a place", () => {
  const solution = solutionOf(problem, ["+Ada +Bo -Bo -Ada", "+Cy -Cy"]);
  expect(taken(solution, "Ada", "Cy")).toEqual({ told: ["Ada of 0", "Cy of 1"], isDone: true });
  expect([orderIn(solution, 0), orderIn(solution, 1)]).toEqual(["+Bo -Bo", ""]);
  expect([...solution.shiftOf]).toEqual([-1, 0, -1]);
  expect(solution.unservedCount).toBe(2);
  const driven = solution.cost;
  solution.recount();
  // Bo's 3 + 4 + 7 minutes and two who are not served, also when all is summed anew.
  expect(driven).toBe(solution.cost);
  expect(driven).toBe(minutes(14) + 2 * (solution.book.problem.unserved[0] ?? 0));
});

it("passes over who is not served", () => {
  const solution = solutionOf(problem, ["+Ada -Ada"]);
  expect(taken(solution, "Bo", "Ada").told).toEqual(["Ada of 0"]);
});

it("is undone to the last detail", () => {
  const solution = solutionOf(problem, ["+Ada +Bo -Bo -Ada", "+Cy -Cy"]);
  const before = snapshot(solution);
  taken(solution, "Ada", "Bo", "Cy");
  expect(snapshot(solution)).not.toEqual(before);
  solution.undo();
  expect(snapshot(solution)).toEqual(before);
});

it("says no, and can be undone, where a way round is shorter and without the stop all is late", () => {
  // From 2 to 8 directly takes 60 minutes longer than by way of 3 and 7.
  const jammed: TravelTimeMatrix = {
    ...street,
    travelTime: (from, to) => minutes(from === 2 && to === 8 ? 66 : Math.abs(from - to)),
    lowerBound: (from, to) => minutes(from === 2 && to === 8 ? 66 : Math.abs(from - to)),
    leastRide: (from, to) => minutes(Math.abs(from - to)),
  };
  const world = problemOf(trips, [shift("one")], { weights, matrix: jammed });
  const solution = solutionOf(world, ["+Ada +Bo -Bo -Ada"]);
  const before = snapshot(solution);
  expect(taken(solution, "Bo").isDone).toBe(false);
  solution.undo();
  expect(snapshot(solution)).toEqual(before);
});
