import { describe, expect, it } from "vitest";
import { buildPlan, load, stepBudget } from "../../../../../server/domain/scheduling/index.ts";
import { seededRandom } from "../../../../../server/solving/seededRandom.ts";
import { dayWeights, problemOf, shift, trip, wrongWith } from "../world.ts";

/** One seat at one hour: whoever is served, the other is not. */
const van = shift("van", { layouts: [load({ ambulatory: 1 })] });
const at = (name: string, to: number, rank: { priorityClass: number; applicationOrder: number }) =>
  trip(name, { from: 10, to, ready: "09:00-09:05", ...rank });

function servedOf(trips: ReturnType<typeof trip>[]): string[] {
  const problem = problemOf(trips, [van], { weights: dayWeights });
  const plan = buildPlan(problem, { random: seededRandom(1), budget: stepBudget(100) });
  expect(wrongWith(problem, plan)).toEqual([]);
  return trips.map(({ id }) => id).filter((id) => !plan.unassigned.some(({ tripId }) => tripId === id));
}

describe("when not everybody can be served", () => {
  it("the higher class is, though it applied later and is the longer way", () => {
    const trips = [
      at("theater", 12, { priorityClass: 2, applicationOrder: 0 }),
      at("dialysis", 60, { priorityClass: 0, applicationOrder: 9 }),
    ];
    expect(servedOf(trips)).toEqual(["dialysis"]);
  });

  it("within a class whoever applied first is", () => {
    const trips = [
      at("second", 20, { priorityClass: 1, applicationOrder: 2 }),
      at("first", 20, { priorityClass: 1, applicationOrder: 1 }),
    ];
    expect(servedOf(trips)).toEqual(["first"]);
  });
});
