import { describe, expect, it } from "vitest";
import {
  type DayState,
  load,
  nodeIndex,
  type Problem,
} from "../../../../../../server/domain/scheduling/index.ts";
import { exchangeTails } from "../../../../../../server/domain/scheduling/search/operators/exchangeTails.ts";
import type { Random } from "../../../../../../server/domain/scheduling/search/random.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/solution.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, problemOf, shift, trip, tripId, underWay } from "../../world.ts";
import { namesIn, orderIn, setOf, snapshot, solutionOf } from "../searchWorld.ts";

/** Ada's way ends where Dee's begins, and Cy's where Bo's does. */
const [ada, bo, cy, dee] = [
  trip("Ada", { from: 1, to: 9 }),
  trip("Bo", { from: 2, to: 1 }),
  trip("Cy", { from: 1, to: 2 }),
  trip("Dee", { from: 9, to: 10 }),
] as const;
const trips = [ada, bo, cy, dee];
const weights = { ...problemOf([], []).weights, unserved: [0, 1e6] };
const problem = problemOf(trips, [shift("one"), shift("two")], { weights });
const crossed = ["+Ada -Ada +Bo -Bo", "+Cy -Cy +Dee -Dee"];

/** Cut at Ada's pick-up or drop-off, after or before it; then the least driving, as it is all but cold. */
const cut = {
  afterDropoff: [0.9, 0],
  beforeDropoff: [0.9, 0.9],
  afterPickup: [0, 0],
  beforePickup: [0, 0.9],
};

function exchange(solution: Solution, where: keyof typeof cut): { isDone: boolean; missing: string[] } {
  const draws = [...cut[where]];
  const random: Random = { next: () => draws.shift() ?? 0.5 };
  const removed = setOf(solution, []);
  solution.mark();
  const isDone = exchangeTails({ solution, random, seed: 0, removed, temperature: 1e-9 });
  return { isDone, missing: namesIn(solution.book.problem.compiled.problem, removed) };
}

const ordersOf = (solution: Solution): string[] => [orderIn(solution, 0), orderIn(solution, 1)];

describe("two shifts that exchange what comes after a cut", () => {
  it("each go on with what begins where they are", () => {
    const solution = solutionOf(problem, crossed);
    expect(solution.cost).toBe(minutes(38)); // 1 + 8 + 7 + 1 + 1, and 1 + 1 + 7 + 1 + 10
    expect(exchange(solution, "afterDropoff")).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Ada -Ada +Dee -Dee", "+Cy -Cy +Bo -Bo"]);
    expect([...solution.shiftOf]).toEqual([0, 1, 1, 0]);
    expect(solution.cost).toBe(minutes(24)); // 1 + 8 + 0 + 1 + 10, and 1 + 1 + 0 + 1 + 1
  });

  it("leave out who would be aboard across the cut", () => {
    const solution = solutionOf(problem, crossed);
    expect(exchange(solution, "afterPickup")).toEqual({ isDone: true, missing: ["Ada"] });
    expect(ordersOf(solution).join(" ").includes("Ada")).toBe(false);
    const { cost } = solution;
    solution.recount();
    expect(solution.cost).toBe(cost);
    expect(solution.absentCount).toBe(1);
  });

  it("are as before, to the last detail, when that is undone", () => {
    for (const where of ["afterDropoff", "afterPickup", "beforeDropoff"] as const) {
      const solution = solutionOf(problem, crossed);
      const before = snapshot(solution);
      expect(exchange(solution, where).isDone).toBe(true);
      expect(snapshot(solution)).not.toEqual(before);
      solution.undo();
      expect(snapshot(solution)).toEqual(before);
    }
  });
});

describe("nothing is exchanged", () => {
  function expectNothing(day: Problem, orders: readonly string[], where: keyof typeof cut): void {
    const solution = solutionOf(day, orders);
    const before = snapshot(solution);
    expect(exchange(solution, where).isDone).toBe(false);
    solution.undo();
    expect(snapshot(solution)).toEqual(before);
  }

  it("where the clock leaves no other time for the tail", () => {
    // Ada is brought by 17:40 and Cy by 08:10: whoever goes on from Ada comes too late for all of Cy's shift.
    const late = trip("Ada", { from: 1, to: 9, there: "17:35-17:40" });
    const early = trip("Cy", { from: 1, to: 2, there: "08:00-08:10" });
    const day = problemOf([late, early], [shift("one"), shift("two", { hours: "08:00-08:30" })], { weights });
    expectNothing(day, ["+Ada -Ada", "+Cy -Cy"], "beforePickup");
  });

  it("where alike shifts would only exchange their whole days", () => {
    const day = problemOf([ada], [shift("one"), shift("two")], { weights });
    expectNothing(day, ["+Ada -Ada"], "beforePickup");
  });

  it("where a rider of the tail may not be served by the other vehicle", () => {
    const bound = { ...dee, forbiddenShifts: [shift("one").id] };
    const two = shift("two", { hours: "08:00-17:00" });
    const day = problemOf([ada, bound], [shift("one"), two], { weights });
    expectNothing(day, ["+Ada -Ada", "+Dee -Dee"], "afterDropoff");
  });

  it("where the other vehicle has no room for all of the tail", () => {
    const small = shift("two", { layouts: [load({ ambulatory: 1 })] });
    const together = problemOf([ada, cy, dee], [shift("one"), small], { weights });
    expectNothing(together, ["+Ada +Cy -Cy -Ada"], "beforePickup");
  });

  it("where a rider is in the vehicle already", () => {
    const state: DayState = {
      position: { node: nodeIndex(1), availableAt: at("08:10") },
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:10") }],
      breaksTaken: 0,
    };
    const day = problemOf([ada, cy], [shift("one"), shift("two")], {
      weights,
      state: underWay("one", state),
    });
    expectNothing(day, ["-Ada", "+Cy -Cy"], "beforeDropoff");
  });
});
