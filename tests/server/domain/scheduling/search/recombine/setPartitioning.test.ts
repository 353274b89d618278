import { describe, expect, it } from "vitest";
import { nodeIndex } from "../../../../../../server/domain/scheduling/index.ts";
import {
  coveringModel,
  loadRoutes,
} from "../../../../../../server/domain/scheduling/search/recombine/setPartitioning.ts";
import { reducedCost } from "../../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, nodesOf, problemOf, shift, trip, tripId, underWay } from "../../world.ts";
import { orderIn, pooled, solutionOf } from "../searchWorld.ts";

const trips = [
  trip("Ada", { from: 2, to: 8 }),
  trip("Bo", { from: 3, to: 7 }),
  trip("Cy", { from: 10, to: 12 }),
];
const unserved = { weights: { ...problemOf([], []).weights, unserved: [0, 1e6] } };
const problem = problemOf(trips, [shift("one"), shift("two")], unserved);

it("a route's reduced cost is its price and its shift's, less the worth of each trip, counted once", () => {
  const prices = { trip: Float64Array.of(700, 300, 999), shift: new Map([[0, -40]]) };
  const route = { shift: 0, cost: 960, stops: Int32Array.from(nodesOf(problem, "+Ada +Bo -Bo -Ada")) };
  // 960 + 40 - 700 - 300.
  expect(reducedCost(route, prices)).toBe(0);
  // Another kind of shift, of which there are enough: 960 - 1000.
  expect(reducedCost({ ...route, shift: 1 }, prices)).toBe(-40);
});

it("who is aboard is worth as much, though no pick-up is left", () => {
  const prices = { trip: Float64Array.of(700, 300, 999), shift: new Map() };
  const stops = Int32Array.from(nodesOf(problem, "-Cy +Bo -Bo"));
  expect(reducedCost({ shift: 0, cost: 0, stops }, prices)).toBe(-1299);
});

it("the model counts the shifts of each kind", () => {
  const shifts = [shift("a"), shift("late", { hours: "12:00-18:00" }), shift("b"), shift("c")];
  const { book } = solutionOf(problemOf(trips, shifts), []);
  const model = coveringModel(book.problem);
  expect([...model.shiftsOf]).toEqual([
    [0, 3],
    [1, 1],
  ]);
  expect(model).toMatchObject({ tripCount: 3, unserved: book.problem.unserved });
});

describe("chosen routes become the plan", () => {
  const route = (order: string) => pooled(solutionOf(problem, []).book, order);

  it("a trip that two of them serve stays in the first", () => {
    const solution = solutionOf(problem, []);
    loadRoutes(solution, [route("+Ada +Bo -Bo -Ada"), route("+Bo -Bo +Cy -Cy")]);
    expect([orderIn(solution, 0), orderIn(solution, 1)]).toEqual(["+Ada +Bo -Bo -Ada", "+Cy -Cy"]);
    expect([solution.unservedCount, ...solution.shiftOf]).toEqual([0, 0, 0, 1]);
    // 2 + 6 + 8 = 16, and 10 + 2 + 12 = 24 minutes.
    expect(solution.cost).toBe(minutes(40));
  });

  it("instead of the former one, whose other trips are left over", () => {
    const solution = solutionOf(problem, ["+Ada -Ada", "+Cy -Cy"]);
    loadRoutes(solution, [route("+Bo -Bo")]);
    expect([...solution.shiftOf]).toEqual([-1, 0, -1]);
    expect(solution.unservedCount).toBe(2);
  });

  it("as far as there are shifts of the kind", () => {
    const solution = solutionOf(problem, []);
    loadRoutes(solution, [route("+Ada -Ada"), route("+Bo -Bo"), route("+Cy -Cy")]);
    expect([...solution.shiftOf]).toEqual([0, 1, -1]);
    expect(solution.unservedCount).toBe(1);
  });

  it("and whoever is aboard is counted as served only once", () => {
    const state = underWay("one", {
      position: { node: nodeIndex(2), availableAt: at("08:10") },
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:10") }],
      breaksTaken: 0,
    });
    const day = problemOf(trips, [shift("one"), shift("two")], { ...unserved, state });
    const solution = solutionOf(day, []);
    expect(solution.unservedCount).toBe(2);
    loadRoutes(solution, [pooled(solution.book, "-Ada +Bo -Bo")]);
    // Cy alone is left over, and paid for.
    expect(solution.unservedCount).toBe(1);
    expect(solution.cost).toBeGreaterThan(1e6);
  });
});
