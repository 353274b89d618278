import { describe, expect, it } from "vitest";
import {
  buildPlan,
  improvePlan,
  type Lock,
  nodeIndex,
  type Plan,
  type Problem,
  stepBudget,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem, planFromStops } from "../../../../../server/domain/scheduling/walking.ts";
import { seededRandom } from "../../../../../server/solving/seededRandom.ts";
import {
  at,
  dayWeights,
  nodesOf,
  orderOf,
  problemOf,
  shift,
  shiftId,
  trip,
  tripId,
  underWay,
  wrongWith,
} from "../world.ts";

/** Plan with one order of stops for each shift; whoever is in none of them waits. */
const planOf = (problem: Problem, orders: readonly string[]): Plan =>
  planFromStops(
    compileProblem(problem),
    orders.map((order) => Int32Array.from(nodesOf(problem, order))),
    { routes: [], unassigned: [] },
  );

const options = (seed = 1, steps = 100) => ({ random: seededRandom(seed), budget: stepBudget(steps) });

function improved(problem: Problem, orders: readonly string[], steps = 100): Plan {
  const plan = improvePlan(problem, planOf(problem, orders), options(1, steps));
  expect(wrongWith(problem, plan)).toEqual([]);
  return plan;
}

/** Two near the depot and two far away, at different hours: nobody should drive both ways. */
const trips = [
  trip("near1", { from: 2, to: 4, ready: "09:00-09:30" }),
  trip("far1", { from: 40, to: 42, ready: "09:00-09:30" }),
  trip("near2", { from: 2, to: 4, ready: "12:00-12:30" }),
  trip("far2", { from: 40, to: 42, ready: "12:00-12:30" }),
];
const vans = [shift("one"), shift("two")];
const day = (rest: Partial<Problem> = {}) => problemOf(trips, vans, { weights: dayWeights, ...rest });
const crossed = ["+near1 -near1 +far2 -far2", "+far1 -far1 +near2 -near2"];

describe("the same problem, seed and number of steps", () => {
  it("give the same plan from scratch, and a whole one", () => {
    const [first, again] = [1, 1].map((seed) => buildPlan(day(), options(seed)));
    expect(again).toEqual(first);
    expect(first?.unassigned).toEqual([]);
    expect(wrongWith(day(), first ?? { routes: [], unassigned: [] })).toEqual([]);
  });

  it("give the same improvement", () => {
    expect(improved(day(), crossed)).toEqual(improved(day(), crossed));
  });
});

describe("improving a plan", () => {
  it("uncrosses two routes", () => {
    const plan = improved(day(), crossed);
    const together = [orderOf(plan, "one"), orderOf(plan, "two")].sort();
    expect(together).toEqual(["+far1 -far1 +far2 -far2", "+near1 -near1 +near2 -near2"]);
  });

  it("gives back the very same when there is nothing better", () => {
    const plan = planOf(day(), ["+near1 -near1 +near2 -near2", "+far1 -far1 +far2 -far2"]);
    expect(improvePlan(day(), plan, options())).toBe(plan);
  });

  it("gives back the very same when one of its routes is late as it stands", () => {
    const plan = planOf(day(), crossed);
    // 40 minutes from the depot at 09:00: nobody reaches far1 by 09:30.
    const begun = { position: { node: nodeIndex(0), availableAt: at("09:00") }, aboard: [], breaksTaken: 0 };
    expect(improvePlan(day({ state: underWay("two", begun) }), plan, options())).toBe(plan);
  });

  it("serves who was waiting", () => {
    const plan = improved(day(), ["+near1 -near1", "+far1 -far1"]);
    expect(plan.unassigned).toEqual([]);
  });

  it("never drops a trip that is served, not even for one of a higher class at the same hour", () => {
    const urgent = { ...trip("urgent", { from: 80, to: 82, ready: "09:00-09:30" }), priorityClass: 0 };
    const one = problemOf([...trips, urgent], [shift("one")], { weights: dayWeights });
    const plan = improved(one, ["+near1 -near1 +near2 -near2"]);
    expect(orderOf(plan, "one")).toContain("+near1 -near1");
    expect(plan.unassigned.map(({ tripId: id }) => id)).toContain("urgent");
  });

  it("leaves a rider where a dispatcher locked her, though it pays to move her", () => {
    const lock: Lock = { kind: "rider", tripId: tripId("far2"), shiftId: shiftId("one") };
    const plan = improved(day({ locks: [lock] }), crossed);
    expect(orderOf(plan, "one")).toContain("+far2 -far2");
  });

  it("keeps the order of stops that a dispatcher locked, though it is the longer way", () => {
    // Bo first: 3 + 4 + 5 back + 6 + 8 = 26 minutes; with Bo on Ada's way 16.
    const sharing = [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7 })];
    const stops = (["Bo", "Ada"] as const).flatMap((name) =>
      (["pickup", "dropoff"] as const).map((kind) => ({ tripId: tripId(name), kind })),
    );
    const one = (locks: Lock[]) => problemOf(sharing, [shift("one")], { locks });
    const order = "+Bo -Bo +Ada -Ada";
    expect(orderOf(improved(one([]), [order]), "one")).toBe("+Ada +Bo -Bo -Ada");
    expect(orderOf(improved(one([{ kind: "order", shiftId: shiftId("one"), stops }]), [order]), "one")).toBe(
      order,
    );
  });
});

describe("while somebody is aboard", () => {
  const state = underWay("one", {
    position: { node: nodeIndex(2), availableAt: at("09:02") },
    leftStartAt: at("08:58"),
    aboard: [{ tripId: tripId("near1"), boardedAt: at("09:02") }],
    breaksTaken: 0,
  });

  it("she is brought home by the same vehicle, and all else is improved", () => {
    const plan = improved(day({ state }), ["-near1 +far2 -far2", "+far1 -far1 +near2 -near2"]);
    expect(orderOf(plan, "one")).toBe("-near1 +near2 -near2");
    expect(orderOf(plan, "two")).toBe("+far1 -far1 +far2 -far2");
  });

  it("who was waiting is served", () => {
    // One aboard and one waiting: counted as nobody waiting, when she was counted twice.
    const plan = improved(day({ state }), ["-near1 +near2 -near2", "+far1 -far1"], 0);
    expect(plan.unassigned).toEqual([]);
  });

  it("nobody is dropped to save the way", () => {
    const plan = improved(day({ state }), ["-near1 +near2 -near2", "+far1 -far1 +far2 -far2"], 300);
    expect(plan.unassigned).toEqual([]);
  });
});

it("a pair of which only one half has a place is no obstacle: the half keeps it, and the rest of the day gets better", () => {
  // The way back fits nowhere any more. That the way there stays all the same is a dispatcher's affair, and a violation before and after.
  const back = trip("back", {
    from: 4,
    to: 2,
    ready: "09:00-09:05",
    forbiddenShifts: vans.map(({ id }) => id),
  });
  const linked = [{ tripIds: [tripId("near1"), tripId("back")], sameRoute: false }];
  const problem = problemOf([...trips, back], vans, { weights: dayWeights, linked });
  const better = improvePlan(problem, planOf(problem, crossed), options(1, 300));
  expect([orderOf(better, "one"), orderOf(better, "two")].sort()).toEqual([
    "+far1 -far1 +far2 -far2",
    "+near1 -near1 +near2 -near2",
  ]);
  expect(verifyPlan(problem, better).map(({ code }) => code)).toEqual(["linkedTripsParted"]);
});
