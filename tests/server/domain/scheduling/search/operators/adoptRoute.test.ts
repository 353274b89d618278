import { describe, expect, it } from "vitest";
import { nodeIndex } from "../../../../../../server/domain/scheduling/index.ts";
import { adoptRoute } from "../../../../../../server/domain/scheduling/search/operators/adoptRoute.ts";
import type { PooledRoute } from "../../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import type { Solution } from "../../../../../../server/domain/scheduling/search/state/solution.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, problemOf, shift, trip, tripId, underWay } from "../../world.ts";
import { namesIn, orderIn, pooled, setOf, snapshot, solutionOf } from "../searchWorld.ts";

const trips = [
  trip("Ada", { from: 2, to: 8 }),
  trip("Bo", { from: 3, to: 7 }),
  trip("Cy", { from: 10, to: 12 }),
  trip("Dee", { from: 1, to: 11 }),
];
const weights = { ...problemOf([], []).weights, unserved: [0, 1e6] };
const problem = problemOf(trips, [shift("one"), shift("two")], { weights });

const contextOf = (solution: Solution, promising: PooledRoute[], removed = setOf(solution, [])) => ({
  solution,
  promising,
  removed,
  random: seededRandom(1),
});
const drawn = (solution: Solution, promising: PooledRoute[]) =>
  adoptRoute.evaluate(contextOf(solution, promising));

function adopt(solution: Solution, order: string, kind = 0): { isDone: boolean; missing: string[] } {
  const missing = setOf(solution, []);
  const route = pooled(solution.book, order, kind);
  solution.mark();
  const isDone = adoptRoute.apply(contextOf(solution, [], missing), route);
  return { isDone, missing: namesIn(solution.book.problem.compiled.problem, missing) };
}

describe("a route adopted", () => {
  it("is driven by the shift most alike; who was only there is missing, who was elsewhere leaves", () => {
    const solution = solutionOf(problem, ["+Dee -Dee", "+Ada -Ada +Cy -Cy"]);
    // Ada is of the second shift; Cy has no place in the new route. Dee stays where she is.
    expect(adopt(solution, "+Ada +Bo -Bo -Ada")).toEqual({ isDone: true, missing: ["Cy"] });
    expect([orderIn(solution, 0), orderIn(solution, 1)]).toEqual(["+Dee -Dee", "+Ada +Bo -Bo -Ada"]);
    expect([...solution.shiftOf]).toEqual([1, 1, -1, 0]);
    expect(solution.unservedCount).toBe(1);
  });

  it("takes its trips out of the routes that served them", () => {
    const solution = solutionOf(problem, ["+Bo -Bo +Cy -Cy", "+Ada -Ada"]);
    expect(adopt(solution, "+Ada +Bo -Bo -Ada")).toEqual({ isDone: true, missing: ["Cy"] });
    expect([...solution.shiftOf]).toEqual([0, 0, -1, -1]);
    // Shift 0 and 1 share one trip each: the first drives it, 16 minutes, and the second stays in the depot.
    expect([orderIn(solution, 0), orderIn(solution, 1)]).toEqual(["+Ada +Bo -Bo -Ada", ""]);
    const driven = solution.cost;
    solution.recount();
    expect(driven).toBe(solution.cost);
    expect(driven).toBe(minutes(16) + 2 * (solution.book.problem.unserved[0] ?? 0));
  });

  it("is undone to the last detail", () => {
    const solution = solutionOf(problem, ["+Bo -Bo +Cy -Cy", "+Ada -Ada"]);
    const before = snapshot(solution);
    adopt(solution, "+Ada +Bo -Bo -Ada");
    expect(snapshot(solution)).not.toEqual(before);
    solution.undo();
    expect(snapshot(solution)).toEqual(before);
  });

  it("is driven by a shift of its kind only", () => {
    const kinds = problemOf(trips, [shift("one"), shift("early", { hours: "08:00-17:00" })], { weights });
    const solution = solutionOf(kinds, ["+Ada -Ada", "+Cy -Cy"]);
    expect(adopt(solution, "+Ada +Bo -Bo -Ada", 1)).toEqual({ isDone: true, missing: ["Cy"] });
    expect([orderIn(solution, 0), orderIn(solution, 1)]).toEqual(["", "+Ada +Bo -Bo -Ada"]);
  });
});

it("does nothing when the plan has the route already", () => {
  const solution = solutionOf(problem, ["+Ada +Bo -Bo -Ada", "+Cy -Cy"]);
  const before = snapshot(solution);
  expect(adopt(solution, "+Ada +Bo -Bo -Ada")).toEqual({ isDone: false, missing: [] });
  expect(snapshot(solution)).toEqual(before);
});

describe("the route drawn", () => {
  const solution = solutionOf(problem, ["+Ada +Bo -Bo -Ada", "+Cy -Cy +Dee -Dee"]);
  const there = pooled(solution.book, "+Ada +Bo -Bo -Ada");
  const half = pooled(solution.book, "+Ada -Ada +Cy -Cy");
  const whole = pooled(solution.book, "+Cy -Cy");

  it("agrees with the plan in most of its trips, without being part of it", () => {
    // Half of one is where it is already, all of the other, whose shift has Dee besides.
    expect(drawn(solution, [there, half, whole])).toBe(whole);
    expect(drawn(solution, [there, half])).toBe(half);
  });

  it("is none where the plan has them all", () => {
    expect(drawn(solution, [there])).toBeUndefined();
    expect(drawn(solution, [])).toBeUndefined();
  });
});

describe("who is aboard", () => {
  const state = underWay("one", {
    position: { node: nodeIndex(2), availableAt: at("08:10") },
    aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:10") }],
    breaksTaken: 0,
  });
  const day = problemOf(trips, [shift("one"), shift("two")], { weights, state });

  it("is not moved to another vehicle", () => {
    const solution = solutionOf(day, []);
    const before = snapshot(solution);
    const missing = setOf(solution, []);
    const stops = pooled(solution.book, "+Bo -Bo", 1).stops;
    solution.mark();
    const withAda = { shift: 1, cost: 0, stops: Int32Array.of(0, ...stops, 4) };
    expect(adoptRoute.apply(contextOf(solution, [], missing), withAda)).toBe(false);
    solution.undo();
    expect(snapshot(solution)).toEqual(before);
  });

  it("stays, when her vehicle drives another route that takes her home", () => {
    const solution = solutionOf(day, []);
    expect(adopt(solution, "-Ada +Cy -Cy")).toEqual({ isDone: true, missing: [] });
    expect(orderIn(solution, 0)).toBe("-Ada +Cy -Cy");
    expect([...solution.shiftOf]).toEqual([0, -1, 0, -1]);
  });
});
