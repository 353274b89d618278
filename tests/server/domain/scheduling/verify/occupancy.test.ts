import { describe, expect, it } from "vitest";
import {
  type Load,
  load,
  nodeIndex,
  type Plan,
  type Problem,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import { at, orderOf, problemOf, shift, shiftId, trip, tripId, underWay } from "../world.ts";

/** A plan of that order; its times are of no account here. */
function planOf(order: string): Plan {
  const stops = order.split(" ").map((word) => ({
    kind: word.startsWith("+") ? ("pickup" as const) : ("dropoff" as const),
    tripId: tripId(word.slice(1)),
    arriveAt: at("09:00"),
    beginAt: at("09:00"),
    leaveAt: at("09:00"),
  }));
  return {
    routes: [{ shiftId: shiftId("van"), stops, departAt: at("08:00"), returnAt: at("18:00") }],
    unassigned: [],
  };
}
const seating = ["overloaded", "dropoffBeforePickup", "neverLetOut", "servedTwice"];
/** Who has no place, or is let in or out when that cannot be. */
const wrong = (problem: Problem, order: string) =>
  verifyPlan(problem, planOf(order))
    .filter(({ code }) => seating.includes(code))
    .map(({ code, tripId: of }) => `${code} ${of}`);

const party = (name: string, needs: Partial<Load>) => trip(name, { from: 1, to: 2, load: load(needs) });
const vanWith = (...layouts: Partial<Load>[]) => shift("van", { layouts: layouts.map(load) });

describe("places", () => {
  it("are found by trying: the standard chair moves to the large place when a second one comes", () => {
    const chairs = ["Ada", "Bo", "Cy"].map((name) => party(name, { wheelchair: 1 }));
    const problem = problemOf(chairs, [vanWith({ wheelchair: 1, largeWheelchair: 1 })]);
    expect(wrong(problem, "+Ada +Bo -Ada -Bo +Cy -Cy")).toEqual([]);
    expect(wrong(problem, "+Ada +Bo +Cy -Ada -Bo -Cy")).toEqual(["overloaded Cy"]);
  });

  it("may come by folding three seats away for one wheelchair", () => {
    const problem = problemOf(
      [party("Ada", { ambulatory: 1 }), party("Bo", { wheelchair: 1 })],
      [vanWith({ ambulatory: 3 }, { wheelchair: 1 })],
    );
    expect(wrong(problem, "+Ada -Ada +Bo -Bo")).toEqual([]);
    expect(wrong(problem, "+Ada +Bo -Ada -Bo")).toEqual(["overloaded Bo"]);
  });

  it("are taken up by who is aboard already", () => {
    const trips = [party("Ada", { wheelchair: 1 }), party("Bo", { wheelchair: 1 })];
    const state = underWay("van", {
      position: { node: nodeIndex(1), availableAt: at("09:00") },
      leftStartAt: at("08:30"),
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:50") }],
      breaksTaken: 0,
    });
    const problem = problemOf(trips, [vanWith({ wheelchair: 1 })], { state });
    expect(wrong(problem, "-Ada +Bo -Bo")).toEqual([]);
    expect(wrong(problem, "+Bo -Ada -Bo")).toEqual(["overloaded Bo"]);
    expect(wrong(problem, "+Bo -Bo")).toEqual(["overloaded Bo", "neverLetOut Ada"]);
  });

  it("may follow another region's rules of who sits where", () => {
    const trips = [party("Ada", { ambulatory: 1 }), party("Bo", { companion: 1 })];
    const only = {
      ambulatory: ["ambulatory"],
      companion: ["companion"],
      wheelchair: ["wheelchair"],
      largeWheelchair: ["largeWheelchair"],
    } as const;
    const van = vanWith({ ambulatory: 2 });
    expect(wrong(problemOf(trips, [van]), "+Ada +Bo -Ada -Bo")).toEqual([]);
    expect(wrong(problemOf(trips, [van], { substitution: only }), "+Ada +Bo -Ada -Bo")).toEqual([
      "overloaded Bo",
    ]);
  });
});

describe("getting in and out", () => {
  it("happens once each, in that order", () => {
    const problem = problemOf([party("Ada", { ambulatory: 1 })], [shift("van")]);
    expect(wrong(problem, "+Ada -Ada")).toEqual([]);
    expect(wrong(problem, "-Ada +Ada")).toEqual(["dropoffBeforePickup Ada", "neverLetOut Ada"]);
    expect(wrong(problem, "+Ada -Ada +Ada -Ada")).toContain("servedTwice Ada");
    expect(orderOf(planOf("+Ada -Ada"), "van")).toBe("+Ada -Ada");
  });
});
