import { describe, expect, it } from "vitest";
import { firstOverload } from "../../../../../server/domain/scheduling/constraints/capacity.ts";
import { compileProblem, load, nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { at, nodesOf, problemOf, shift, trip, tripId, underWay } from "../world.ts";

const walking = (name: string) => trip(name, { from: 1, to: 2 });
const rolling = (name: string) => trip(name, { from: 1, to: 2, load: load({ wheelchair: 1 }) });
const trips = [walking("Ada"), walking("Bo"), walking("Cy"), rolling("Di")];

const overloadOf = (problem: ReturnType<typeof problemOf>, order: string) =>
  firstOverload(compileProblem(problem), 0, nodesOf(problem, order));

describe("capacity along a route", () => {
  // Three seats, or one seat and a wheelchair place: the fold-down seats.
  const foldable = shift("van", {
    layouts: [load({ ambulatory: 3 }), load({ ambulatory: 1, wheelchair: 1 })],
  });
  const problem = problemOf(trips, [foldable]);

  it("may use another layout from stop to stop", () => {
    // Aboard: A, AB, ABC (three seats), BC, C, then C + chair (one seat and a place).
    expect(overloadOf(problem, "+Ada +Bo +Cy -Ada -Bo +Di -Cy -Di")).toBe(-1);
  });

  it("is broken at the stop where no layout holds everybody", () => {
    // A, AB, then AB + chair: two seats and a place are in no layout.
    expect(overloadOf(problem, "+Ada +Bo +Di -Ada -Bo -Di")).toBe(2);
  });

  it("counts people aboard from the beginning", () => {
    const state = underWay("van", {
      position: { node: nodeIndex(1), availableAt: at("09:00") },
      aboard: ["Ada", "Bo"].map((name) => ({ tripId: tripId(name), boardedAt: at("09:00") })),
      breaksTaken: 0,
    });
    // Two aboard already; Di's chair would be the overload, once Bo is out it is not.
    expect(overloadOf(problemOf(trips, [foldable], { state }), "+Di -Ada -Bo -Di")).toBe(0);
    expect(overloadOf(problemOf(trips, [foldable], { state }), "-Bo +Di -Ada -Di")).toBe(-1);
  });
});
