import { expect, it } from "vitest";
import type { Problem } from "../../../../../../server/domain/scheduling/index.ts";
import { CandidateShifts } from "../../../../../../server/domain/scheduling/search/operators/candidateShifts.ts";
import { neighborsOf } from "../../../../../../server/domain/scheduling/search/problem/neighbors.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/state/solution.ts";
import { problemOf, shift, shiftId, trip } from "../../world.ts";
import { solutionOf } from "../searchWorld.ts";

const evening = { from: 2, to: 4, ready: "16:00-16:10" };
const problem: Problem = problemOf(
  [
    trip("Ada", { from: 2, to: 4, ready: "09:00-09:10" }),
    trip("Zoe", { ...evening, forbiddenShifts: [shiftId("barred")] }),
  ],
  [
    shift("early", { hours: "06:00-15:00" }),
    shift("barred"),
    shift("late1", { hours: "10:00-19:00" }),
    shift("late2", { hours: "10:00-19:00" }),
    shift("late3", { hours: "10:00-19:00" }),
  ],
);

/** Ids of the shifts that are asked whether they can serve the trip. */
function asked(solution: Solution, trip: number): string[] {
  const candidates = new CandidateShifts(solution.book.problem, neighborsOf(solution.book.problem));
  candidates.gather(solution, trip);
  return [...candidates.list.subarray(0, candidates.count)].map((at) => problem.shifts[at]?.id ?? "?").sort();
}

it("asks nobody who may not serve the trip or is not at work then, and of vehicles alike that stand idle one", () => {
  const solution = solutionOf(problem, []);
  expect(asked(solution, 1)).toEqual(["late1"]);
  expect(asked(solution, 0)).toEqual(["barred", "early"]);
});

it("asks the vehicle that has work besides one of its idle twins", () => {
  const busy = problemOf([...problem.trips, trip("Bo", evening)], [...problem.shifts]);
  expect(asked(solutionOf(busy, ["", "", "+Bo -Bo"]), 1)).toEqual(["late1", "late2"]);
  expect(asked(solutionOf(busy, ["", "", "", "+Bo -Bo"]), 1)).toEqual(["late1", "late2"]);
});
