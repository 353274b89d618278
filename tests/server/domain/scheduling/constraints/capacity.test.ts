import { describe, expect, it } from "vitest";
import { firstOverload } from "../../../../../server/domain/scheduling/constraints/capacity.ts";
import { load, nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
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

describe("the four kinds of places", () => {
  // Two seats, one for a companion, a standard and a large wheelchair place.
  const places = { ambulatory: 2, companion: 1, wheelchair: 1, largeWheelchair: 1 };
  const van = shift("van", { layouts: [load(places)] });
  const party = (name: string, needs: Parameters<typeof load>[0]) =>
    trip(name, { from: 1, to: 2, load: load(needs) });

  it("are counted apart, and a standard chair may stand on the large place", () => {
    const chairs = [
      party("Ada", { wheelchair: 1 }),
      party("Bo", { wheelchair: 1 }),
      party("Cy", { wheelchair: 1 }),
    ];
    // Two chairs on the standard and the large place; a third has none.
    expect(overloadOf(problemOf(chairs, [van]), "+Ada +Bo +Cy -Ada -Bo -Cy")).toBe(2);
    const power = [party("Ada", { wheelchair: 1 }), party("Bo", { largeWheelchair: 1 })];
    expect(overloadOf(problemOf(power, [van]), "+Ada +Bo -Ada -Bo")).toBe(-1);
    const two = [party("Ada", { largeWheelchair: 1 }), party("Bo", { largeWheelchair: 1 })];
    expect(overloadOf(problemOf(two, [van]), "+Ada +Bo -Ada -Bo")).toBe(1);
  });

  it("let companions take what seats are left, and nobody else theirs", () => {
    const couple = (name: string) => party(name, { ambulatory: 1, companion: 1 });
    // One couple: a seat and the companion's place. Two: 2 + 2 people on 2 + 1 places.
    expect(overloadOf(problemOf([couple("Ada"), couple("Bo")], [van]), "+Ada +Bo -Ada -Bo")).toBe(1);
    // Two companions with one rider: the second companion sits on the second seat.
    expect(overloadOf(problemOf([party("Ada", { ambulatory: 1, companion: 2 })], [van]), "+Ada -Ada")).toBe(
      -1,
    );
    // Three riders: the companion's place is none for them.
    expect(overloadOf(problemOf([party("Ada", { ambulatory: 3 })], [van]), "+Ada -Ada")).toBe(0);
  });
});
