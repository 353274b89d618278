import { describe, expect, it } from "vitest";
import type { CoveringModel, PooledRoute, RouteChoice } from "../../../server/domain/scheduling/walking.ts";
import { createHighsPartitioner } from "../../../server/solving/highsPartitioner.ts";

const partitioner = await createHighsPartitioner({ seconds: 60, columns: 100 });
const TRIPS = 4;

/** A route for trips 0 to 3, each driven alone one after the other. */
const route = (cost: number, trips: readonly number[], shift = 0): PooledRoute => ({
  shift,
  cost,
  stops: Int32Array.from(trips.flatMap((trip) => [trip, trip + TRIPS])),
});

function opened(model: Partial<CoveringModel> = {}): RouteChoice {
  return partitioner.open({
    tripCount: TRIPS,
    unserved: new Float64Array(TRIPS).fill(1000),
    shiftsOf: new Map([[0, 2]]),
    ...model,
  });
}

const names = (routes: Record<string, PooledRoute>, chosen: readonly PooledRoute[] | undefined) =>
  chosen &&
  Object.entries(routes)
    .filter(([, one]) => chosen.includes(one))
    .map(([name]) => name);

describe("of five routes for four trips and two shifts", () => {
  // Pairs that serve everybody: ab + cd = 30 + 30 = 60, ac + bd = 26 + 28 = 54, and a + bcd = 12 + 44 = 56.
  const routes = {
    ab: route(30, [0, 1]),
    cd: route(30, [2, 3]),
    ac: route(26, [0, 2]),
    bd: route(28, [1, 3]),
    a: route(12, [0]),
  };
  const bcd = route(44, [1, 2, 3]);
  const { ab, cd, ac, bd } = routes;

  it("the two are chosen that serve everybody at least cost", () => {
    const chosen = opened().choose([...Object.values(routes), bcd], [ab, cd]);
    expect(names(routes, chosen)).toEqual(["ac", "bd"]);
  });

  it("none when the present plan is already the best", () => {
    expect(opened().choose([...Object.values(routes), bcd], [ac, bd])).toBeUndefined();
  });

  it("the present plan pays for whom it leaves out, too", () => {
    // 30 and 2 × 1000 for c and d; serving them costs 54 in all, though more than 30.
    expect(names(routes, opened().choose(Object.values(routes), [ab]))).toEqual(["ac", "bd"]);
    // Worth 5 each they may stay out: 30 + 5 + 5 is less than 54.
    const cheap = { unserved: Float64Array.of(1000, 1000, 5, 5) };
    expect(opened(cheap).choose(Object.values(routes), [ab])).toBeUndefined();
  });

  it("no more of a kind are chosen than there are shifts of it", () => {
    // Four single routes for 12 each would cost 48, less than 54; of the second kind, one shift, one single route pays.
    const singles = [0, 1, 2, 3].map((trip) => route(12, [trip]));
    expect(names(routes, opened().choose([...singles, ...Object.values(routes)], [ab, cd]))).toEqual([
      "ac",
      "bd",
    ]);
    const second = [route(1, [1], 7), route(1, [3], 7)];
    const shiftsOf = new Map([
      [0, 2],
      [7, 1],
    ]);
    // a + cd + b by the other kind: 12 + 30 + 1 = 43; with both b and d by that kind it would be 26 + 2 = 28.
    const chosen = opened({ shiftsOf }).choose([...second, ...Object.values(routes)], [ab, cd]) ?? [];
    expect(chosen.filter(({ shift }) => shift === 7)).toHaveLength(1);
    expect(chosen.reduce((sum, { cost }) => sum + cost, 0)).toBe(43);
  });
});

describe("the relaxation", () => {
  // Any two of three trips for 20: half of each pair serves everybody for 30, less than any whole choice (20 + 20).
  const pairs = [route(20, [0, 1]), route(20, [1, 2]), route(20, [0, 2])];
  // The fourth costs nothing to leave out.
  const free = Float64Array.of(1000, 1000, 1000, 0);

  it("chooses routes in part, and its prices just pay them", () => {
    const relaxation = opened({ unserved: free }).relax(pairs);
    expect(relaxation?.value).toBeCloseTo(30, 6);
    expect(relaxation?.parts.map(({ share }) => share.toFixed(3))).toEqual(["0.500", "0.500", "0.500"]);
    // Each pair is worth 20: 10 for each trip. A trip that may be left out is worth nothing.
    expect(Array.from(relaxation?.prices.trip ?? [], (price) => price.toFixed(3))).toEqual([
      ...["10.000", "10.000", "10.000", "0.000"],
    ]);
  });

  it("pays for who is left out, when serving costs more", () => {
    const relaxation = opened({ unserved: Float64Array.of(9, 9, 9, 0) }).relax(pairs);
    // 9 + 9 + 9 is less than 30.
    expect(relaxation?.value).toBeCloseTo(27, 6);
    expect(relaxation?.parts).toEqual([]);
  });

  it("takes in routes that come later", () => {
    const choice = opened({ unserved: free });
    choice.relax(pairs);
    const all = route(25, [0, 1, 2]);
    expect(choice.relax([...pairs, all])).toMatchObject({ parts: [{ route: all }] });
    choice.close();
  });
});
