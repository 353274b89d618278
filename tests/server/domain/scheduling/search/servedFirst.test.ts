import { describe, expect, it } from "vitest";
import { buildPlan, load, stepBudget } from "../../../../../server/domain/scheduling/index.ts";
import { openSearch, SharedPlan } from "../../../../../server/domain/scheduling/walking.ts";
import { seededRandom } from "../../../../../server/solving/seededRandom.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { clock, dayWeights, problemOf, shift, trip, wrongWith } from "../world.ts";
import { orderIn, solutionOf } from "./searchWorld.ts";

/** One seat at one hour: whoever is served, the other is not. */
const van = shift("van", { layouts: [load({ ambulatory: 1 })] });
const at = (name: string, to: number, rank: { priorityClass: number; applicationOrder: number }) =>
  trip(name, { from: 10, to, ready: "09:00-09:05", ...rank });

/** "08:30-08:50" for 0, and so on. */
function halfHour(number: number): string {
  const opens = minutes(8 * 60 + 30 * (number + 1));
  return `${clock(opens)}-${clock(opens + minutes(20))}`;
}

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

  it("one of the higher class is, however many of the lower could go instead", () => {
    // The far ride takes the van from 08:00 to 18:04; meanwhile somebody would ride from 10 to 12 every half hour.
    const far = trip("far", { from: 10, to: 300, ready: "08:10-08:15", maxRideTime: minutes(300) });
    const near = Array.from({ length: 15 }, (_, k) =>
      trip(`near${k}`, { from: 10, to: 12, ready: halfHour(k), priorityClass: 1, applicationOrder: k }),
    );
    const long = shift("van", { hours: "08:00-20:00" });
    const problem = problemOf([{ ...far, priorityClass: 0 }, ...near], [long], { weights: dayWeights });
    const costOf = (order: string) => solutionOf(problem, [order]).cost;
    const everybodyNear = near.map(({ id }) => `+${id} -${id}`).join(" ");
    expect(costOf("+far -far")).toBeLessThan(costOf(everybodyNear));
  });

  it("whoever applied first is, though the other is nearer, and order is a moment in milliseconds", () => {
    const trips = [
      at("nearer", 12, { priorityClass: 1, applicationOrder: 1_772_438_460_000 }),
      at("earlier", 60, { priorityClass: 1, applicationOrder: 1_772_438_400_000 }),
    ];
    expect(servedOf(trips)).toEqual(["earlier"]);
  });

  it("an early plan for who applied first is gone on from once the order counts, not one where another took the place", () => {
    const trips = [
      at("first", 60, { priorityClass: 1, applicationOrder: 1 }),
      at("second", 12, { priorityClass: 1, applicationOrder: 2 }),
    ];
    const problem = problemOf(trips, [van], { weights: dayWeights });
    const memory = SharedPlan.memory(1, 2);
    const searches = [1, 2].map((seed) => {
      const search = openSearch(problem, [], seededRandom(seed));
      search.shared = new SharedPlan(memory, 1, 2);
      search.fill();
      return search;
    });
    for (const search of searches) search.ordersCount = false;
    for (let k = 0; k < 50; k++) for (const search of searches) search.step(1);
    const served = () => searches.map(({ solution }) => orderIn(solution, 0));
    expect(served()).toEqual(["+second -second", "+second -second"]);
    for (const search of searches) search.countOrders();
    expect(served()).toEqual(["+first -first", "+first -first"]);
  });

  it("within a class whoever applied first is", () => {
    const trips = [
      at("second", 20, { priorityClass: 1, applicationOrder: 2 }),
      at("first", 20, { priorityClass: 1, applicationOrder: 1 }),
    ];
    expect(servedOf(trips)).toEqual(["first"]);
  });
});
