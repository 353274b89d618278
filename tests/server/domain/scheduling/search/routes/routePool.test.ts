import { describe, expect, it } from "vitest";
import type {
  PooledRoute,
  ShadowPrices,
} from "../../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import { RoutePool } from "../../../../../../server/domain/scheduling/search/routes/routePool.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { noteAll, orderOfRoute, solutionOf } from "../searchWorld.ts";

// Depot 0. The second shift is of another kind: it ends earlier.
const problem = problemOf(
  [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7 })],
  [shift("long"), shift("short", { hours: "08:00-12:00" })],
);
const { book } = solutionOf(problem, []);
const note = (pool: RoutePool, order: string, kind = 0) => noteAll(pool, book, [{ shift: kind, order }]);
const held = (pool: RoutePool) => [...pool.routes()].map((route) => orderOfRoute(problem, route));

describe("of the same trips", () => {
  it("only the cheapest order is remembered, whichever came first", () => {
    const pool = new RoutePool(2);
    // 3 + 4 + 5 back + 6 + 8 = 26 minutes, and 2 + 6 + 8 = 16 with Bo on the way.
    note(pool, "+Bo -Bo +Ada -Ada");
    note(pool, "+Ada +Bo -Bo -Ada");
    note(pool, "+Bo -Bo +Ada -Ada");
    expect(held(pool)).toEqual(["+Ada +Bo -Bo -Ada"]);
    expect([...pool.routes()][0]?.cost).toBe(minutes(16));
  });

  it("each kind of shift has its own", () => {
    const pool = new RoutePool(2);
    note(pool, "+Ada -Ada", 0);
    note(pool, "+Ada -Ada", 1);
    expect([...pool.routes()].map((route) => route.shift)).toEqual([0, 1]);
  });

  it("one that comes from elsewhere is taken in only if it is cheaper", () => {
    const pool = new RoutePool(2);
    const route = (cost: number): PooledRoute => ({ shift: 0, cost, stops: Int32Array.of(0, 2) });
    expect([16, 16, 17, 15].map((cost) => pool.add(route(cost)))).toEqual([true, false, false, true]);
    expect(pool.size).toBe(1);
  });
});

it("does not remember empty routes", () => {
  const pool = new RoutePool(2);
  note(pool, "");
  expect(pool.size).toBe(0);
});

describe("with shadow prices", () => {
  const prices: ShadowPrices = {
    trip: Float64Array.of(minutes(10), minutes(9)),
    shift: new Map([[0, -minutes(1)]]),
  };

  it("takes in only what makes no plan dearer than the limit", () => {
    // Both cost 16 and the shift 1, and are worth 10 + 9: -2. Ada alone: 16 + 1 - 10 = 7.
    for (const [limit, expected] of [
      [-2, ["+Ada +Bo -Bo -Ada"]],
      [-2.01, []],
      [7, ["+Ada +Bo -Bo -Ada", "+Ada -Ada"]],
    ] as const) {
      const pool = new RoutePool(2);
      pool.screenBy({ prices, limit: 60 * limit });
      note(pool, "+Ada +Bo -Bo -Ada");
      note(pool, "+Ada -Ada");
      expect(held(pool)).toEqual(expected);
    }
  });
});

describe("when it is full", () => {
  /** Trip `t` of five alone, for nothing; so its reduced cost is the negative price of the trip. */
  const alone = (t: number): PooledRoute => ({ shift: 0, cost: 0, stops: Int32Array.of(t, t + 5) });
  const trips = (pool: RoutePool) => [...pool.routes()].map(({ stops }) => stops[0]);

  it("forgets the older half as long as no prices are known", () => {
    const pool = new RoutePool(5, 4);
    for (let t = 0; t < 5; t++) pool.add(alone(t));
    expect(trips(pool)).toEqual([2, 3, 4]);
  });

  it("forgets the half of highest reduced cost", () => {
    const pool = new RoutePool(5, 4);
    // Reduced cost -7, -1, -2, -9: trips 1 and 2 go, when 4 comes.
    pool.screenBy({ prices: { trip: Float64Array.of(7, 1, 2, 9, 0), shift: new Map() }, limit: 0 });
    for (let t = 0; t < 5; t++) pool.add(alone(t));
    expect(trips(pool).sort()).toEqual([0, 3, 4]);
  });
});
