import { describe, expect, it } from "vitest";
import {
  type DayState,
  load,
  nodeIndex,
  type Problem,
} from "../../../../../../server/domain/scheduling/index.ts";
import { CandidateShifts } from "../../../../../../server/domain/scheduling/search/operators/candidateShifts.ts";
import { crossExchange } from "../../../../../../server/domain/scheduling/search/operators/crossExchange.ts";
import { neighborsOf } from "../../../../../../server/domain/scheduling/search/problem/neighbors.ts";
import type { Random } from "../../../../../../server/domain/scheduling/search/random.ts";
import { LinkedTripRules } from "../../../../../../server/domain/scheduling/search/state/linkedTripRules.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/state/solution.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, problemOf, shift, trip, tripId, underWay } from "../../world.ts";
import { namesIn, orderIn, setOf, snapshot, solutionOf } from "../searchWorld.ts";

/** Bo and Eve are in the far end of the street, where Fay and Gus are; Hal is where Ada and Cy are. */
const [ada, bo, cy, eve, fay, gus, hal] = [
  trip("Ada", { from: 1, to: 2 }),
  trip("Bo", { from: 9, to: 10 }),
  trip("Cy", { from: 3, to: 4 }),
  trip("Eve", { from: 11, to: 12 }),
  trip("Fay", { from: 8, to: 9 }),
  trip("Gus", { from: 10, to: 11 }),
  trip("Hal", { from: 2, to: 3 }),
] as const;
const weights = { ...problemOf([], []).weights, unserved: [0, 1e6] };
const shifts = [shift("one"), shift("two")];
const dayOf = (...trips: Parameters<typeof problemOf>[0]): Problem => problemOf(trips, shifts, { weights });

interface Part {
  /** Whose pick-up it begins with. */
  readonly from: string;
  /** How many stops; left out: all the rest of the day. */
  readonly stops?: number;
}

/** So cold that whichever part of the other shift costs least is taken. */
function exchange(solution: Solution, { from, stops }: Part): { isDone: boolean; missing: string[] } {
  const draws = stops === undefined ? [0] : [0.99, (stops - 0.5) / 12];
  const random: Random = { next: () => draws.shift() ?? 0.5 };
  const { problem } = solution.book;
  const seed = problem.compiled.problem.trips.findIndex(({ id }) => id === from);
  const removed = setOf(solution, []);
  const links = new LinkedTripRules(problem);
  const candidates = new CandidateShifts(problem, neighborsOf(problem));
  solution.mark();
  const context = { solution, random, links, candidates, seed, removed, temperature: 1e-9 };
  const before = snapshot(solution);
  const move = crossExchange.evaluate(context);
  expect(snapshot(solution)).toEqual(before); // it looks, and never touches
  const isDone = move !== undefined && crossExchange.apply(context, move);
  return { isDone, missing: namesIn(problem.compiled.problem, removed) };
}

const ordersOf = (solution: Solution): string[] => [orderIn(solution, 0), orderIn(solution, 1)];

describe("two shifts that exchange a part of their day", () => {
  it("each take over the part that begins where they are", () => {
    const orders = ["+Ada -Ada +Bo -Bo +Cy -Cy", "+Fay -Fay +Hal -Hal +Gus -Gus"];
    const solution = solutionOf(dayOf(ada, bo, cy, fay, gus, hal), orders);
    expect(solution.cost).toBe(minutes(58)); // 1+1 +7+1 +7+1 +4, and 8+1 +7+1 +7+1 +11
    expect(exchange(solution, { from: "Bo", stops: 2 })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Ada -Ada +Hal -Hal +Cy -Cy", "+Fay -Fay +Bo -Bo +Gus -Gus"]);
    expect([...solution.shiftOf]).toEqual([0, 1, 0, 1, 1, 0]);
    expect(solution.cost).toBe(minutes(30)); // 1+1 +0+1 +0+1 +4, and 8+1 +0+1 +0+1 +11
  });

  it("may give a part away for nothing", () => {
    const orders = ["+Ada -Ada +Bo -Bo +Cy -Cy", "+Fay -Fay +Gus -Gus"];
    const solution = solutionOf(dayOf(ada, bo, cy, fay, gus), orders);
    expect(exchange(solution, { from: "Bo", stops: 2 })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Ada -Ada +Cy -Cy", "+Fay -Fay +Bo -Bo +Gus -Gus"]);
    expect(solution.cost).toBe(minutes(30)); // 1+1 +1+1 +4, and as above
  });

  it("go on, each with the other's rest of the day", () => {
    const solution = solutionOf(dayOf(ada, bo, cy, eve, fay), [
      "+Ada -Ada +Bo -Bo +Eve -Eve",
      "+Fay -Fay +Cy -Cy",
    ]);
    expect(exchange(solution, { from: "Bo" })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Ada -Ada +Cy -Cy", "+Fay -Fay +Bo -Bo +Eve -Eve"]);
    expect(solution.cost).toBe(minutes(32)); // 1+1 +1+1 +4, and 8+1 +0+1 +1+1 +12
  });

  it("leave out who rides into the part or out of it", () => {
    const solution = solutionOf(dayOf(ada, bo, fay), ["+Ada +Bo -Ada -Bo", "+Fay -Fay"]);
    const { isDone, missing } = exchange(solution, { from: "Bo", stops: 2 }); // Bo gets in, and Ada out
    expect({ isDone, missing }).toEqual({ isDone: true, missing: ["Ada", "Bo"] });
    const { cost } = solution;
    solution.recount();
    expect(solution.cost).toBe(cost);
    expect(solution.unservedCount).toBe(2);
  });

  it("keep who rides through the part", () => {
    const far = trip("Far", { from: 1, to: 12 });
    const solution = solutionOf(dayOf(far, bo, fay), ["+Far +Bo -Bo -Far", "+Fay -Fay"]);
    expect(exchange(solution, { from: "Bo", stops: 2 })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Far +Fay -Fay -Far", "+Bo -Bo"]);
  });

  it("are as before, to the last detail, when that is undone", () => {
    for (const part of [{ from: "Bo", stops: 1 }, { from: "Bo", stops: 3 }, { from: "Bo" }]) {
      const solution = solutionOf(dayOf(ada, bo, cy, fay), ["+Ada -Ada +Bo -Bo +Cy -Cy", "+Fay -Fay"]);
      const before = snapshot(solution);
      expect(exchange(solution, part).isDone).toBe(true);
      expect(snapshot(solution)).not.toEqual(before);
      solution.undo();
      expect(snapshot(solution)).toEqual(before);
    }
  });
});

describe("a group that rides with one vehicle", () => {
  const linked = [{ tripIds: [tripId("Bo"), tripId("Eve")], sameRoute: true }];
  const day = problemOf([ada, bo, cy, eve, fay], shifts, { weights, linked });
  const orders = ["+Ada -Ada +Bo -Bo +Eve -Eve +Cy -Cy", "+Fay -Fay"];

  it("moves together", () => {
    const solution = solutionOf(day, orders);
    expect(exchange(solution, { from: "Bo", stops: 4 })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["+Ada -Ada +Cy -Cy", "+Fay -Fay +Bo -Bo +Eve -Eve"]);
  });

  it("leaves as a whole where the exchange would part it", () => {
    const solution = solutionOf(day, orders);
    expect(exchange(solution, { from: "Bo", stops: 2 })).toEqual({ isDone: true, missing: ["Bo", "Eve"] });
    expect(ordersOf(solution).join(" ")).not.toMatch(/Bo|Eve/);
  });
});

describe("a part is not exchanged", () => {
  function expectNothing(day: Problem, orders: readonly string[], from: string): void {
    const solution = solutionOf(day, orders);
    const before = snapshot(solution);
    expect(exchange(solution, { from }).isDone).toBe(false);
    solution.undo();
    expect(snapshot(solution)).toEqual(before);
  }

  it("where the clock leaves no other time for it", () => {
    // Ada is brought by 17:40 and Cy by 08:10: neither shift can take over what the other does.
    const late = trip("Ada", { from: 1, to: 9, there: "17:35-17:40" });
    const early = trip("Cy", { from: 1, to: 2, there: "08:00-08:10" });
    const two = shift("two", { hours: "08:00-08:30" });
    expectNothing(
      problemOf([late, early], [shift("one"), two], { weights }),
      ["+Ada -Ada", "+Cy -Cy"],
      "Ada",
    );
  });

  it("where alike shifts would only exchange their whole days", () => {
    expectNothing(dayOf(ada), ["+Ada -Ada"], "Ada");
  });

  it("where one of its riders may not be served by the other vehicle", () => {
    const bound = { ...ada, forbiddenShifts: [shift("two").id] };
    expectNothing(dayOf(bound, fay), ["+Ada -Ada", "+Fay -Fay"], "Ada");
  });

  it("for one whose rider may not be served by the first vehicle, but for another", () => {
    // Fay comes with Ada's part for Ada: 1 + 1 + 2 and 8 + 1 + 9 either way; without her it goes to the end: 8 + 1 + 8 + 1 + 2.
    const bound = { ...fay, forbiddenShifts: [shift("one").id] };
    const other = shift("two", { hours: "08:00-17:00" });
    const solution = solutionOf(problemOf([ada, bound], [shift("one"), other], { weights }), [
      "+Ada -Ada",
      "+Fay -Fay",
    ]);
    expect(exchange(solution, { from: "Ada" })).toEqual({ isDone: true, missing: [] });
    expect(ordersOf(solution)).toEqual(["", "+Fay -Fay +Ada -Ada"]);
  });

  it("where the other vehicle has no room for it", () => {
    const small = shift("two", { layouts: [load({ ambulatory: 1 })] });
    const day = problemOf([ada, cy], [shift("one"), small], { weights });
    expectNothing(day, ["+Ada +Cy -Cy -Ada"], "Ada");
  });

  it("where a rider is in the vehicle already", () => {
    const state: DayState = {
      position: { node: nodeIndex(1), availableAt: at("08:10") },
      aboard: [{ tripId: tripId("Far"), boardedAt: at("08:10") }],
      breaksTaken: 0,
    };
    const far = trip("Far", { from: 1, to: 9 }); // is brought by 08:18, when Cy has to be gone
    const early = trip("Cy", { from: 1, to: 2, ready: "08:00-08:15" });
    const day = problemOf([far, early], shifts, { weights, state: underWay("one", state) });
    expectNothing(day, ["-Far", "+Cy -Cy"], "Cy");
  });
});
