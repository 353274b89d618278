import { describe, expect, it } from "vitest";
import type { Problem } from "../../../../../../server/domain/scheduling/index.ts";
import { RouteSplicing } from "../../../../../../server/domain/scheduling/search/recombine/routeSplicing.ts";
import { reducedCost } from "../../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import { RoutePool } from "../../../../../../server/domain/scheduling/search/routes/routePool.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { orderOfRoute, pooled, solutionOf } from "../searchWorld.ts";

interface Given {
  /** Minutes that each trip is worth. */
  worth: number;
  wanted?: number;
  shiftOf?: (order: string) => number;
}

/** What is joined of the orders given, best first, as [order, reduced cost in minutes]. */
function spliced(problem: Problem, orders: readonly string[], { worth, wanted = 10, shiftOf }: Given) {
  const { book } = solutionOf(problem, []);
  const pool = new RoutePool(problem.trips.length);
  const from = orders.map((order) => pooled(book, order, shiftOf?.(order)));
  for (const route of from) pool.add(route);
  const prices = { trip: new Float64Array(problem.trips.length).fill(minutes(worth)), shift: new Map() };
  const found = new RouteSplicing(book, pool, from.length).run(prices, from, wanted);
  for (const route of found) {
    expect(route).toEqual(pooled(book, orderOfRoute(problem, route), route.shift));
    expect([...pool.routes()]).toContain(route);
  }
  return found.map((route) => [orderOfRoute(problem, route), reducedCost(route, prices) / 60]);
}

describe("two routes that go far for nothing", () => {
  const morning = { ready: "09:00-09:10" };
  const afternoon = { ready: "14:00-14:10" };
  const problem = problemOf(
    [
      trip("near1", { from: 2, to: 4, ...morning }),
      trip("far1", { from: 20, to: 22, ...morning }),
      trip("near2", { from: 2, to: 3, ...afternoon }),
      trip("far2", { from: 20, to: 22, ...afternoon }),
    ],
    [shift("one"), shift("two")],
  );
  const crossed = ["+near1 -near1 +far2 -far2", "+far1 -far1 +near2 -near2"];

  it("become one near by, joined where the vehicle is empty", () => {
    // 2 + 2 + 2 back + 1 + 3 = 10 minutes, less 2 × 10. Alone its trips are 6 - 10 and 8 - 10.
    expect(spliced(problem, crossed, { worth: 10 })).toEqual([
      ["+near1 -near1 +near2 -near2", -10],
      ["+near2 -near2", -4],
      ["+near1 -near1", -2],
    ]);
  });

  it("and no more than are wanted, nor when nothing is won", () => {
    expect(spliced(problem, crossed, { worth: 10, wanted: 1 })).toHaveLength(1);
    // 10 - 2 × 5 is nothing.
    expect(spliced(problem, crossed, { worth: 5 })).toEqual([]);
  });

  it("are not joined across kinds of shift", () => {
    const unlike = problemOf([...problem.trips], [shift("one"), shift("early", { hours: "08:00-17:00" })]);
    const shiftOf = (order: string) => (order === crossed[0] ? 0 : 1);
    expect(spliced(unlike, crossed, { worth: 10, shiftOf })).toEqual([]);
  });
});

it("is not cut where somebody is aboard", () => {
  const rides = { maxRideTime: minutes(300) };
  const problem = problemOf(
    [
      trip("Ada", { from: 2, to: 8, ready: "08:02-08:10", ...rides }),
      trip("Bo", { from: 3, to: 7, ...rides }),
      trip("Cy", { from: 2, to: 8, ready: "12:00-12:10", ...rides }),
      trip("Dee", { from: 3, to: 7, ready: "12:00-12:10", ...rides }),
    ],
    [shift("one")],
  );
  // Half of Ada's way and half of Cy's would pay, too, and no clock forbids it. Whole: 2 + 6 + 6 back + 6 + 8 = 28 - 4 × 30.
  const orders = ["+Ada +Bo -Bo -Ada", "+Cy +Dee -Dee -Cy"];
  expect(spliced(problem, orders, { worth: 30 })).toEqual([["+Ada +Bo -Bo -Ada +Cy +Dee -Dee -Cy", -92]]);
});

it("serves nobody twice", () => {
  const problem = problemOf(
    [trip("Ada", { from: 2, to: 4 }), trip("Bo", { from: 6, to: 8 })],
    [shift("one")],
  );
  // Ada and then (Bo, Ada) would pay best; Bo alone is what is left: 6 + 2 + 8 = 16 - 30.
  expect(spliced(problem, ["+Ada -Ada", "+Bo -Bo +Ada -Ada"], { worth: 30 })).toEqual([["+Bo -Bo", -14]]);
});

describe("the clock", () => {
  const until = (latest: string) =>
    problemOf(
      [
        trip("Ada", { from: 2, to: 4, ready: "09:00-09:05" }),
        trip("Bo", { from: 20, to: 22, ready: `09:00-${latest}` }),
      ],
      [shift("one")],
    );

  it("forbids a tail that the vehicle reaches too late", () => {
    // 09:00 at Ada's, 2 to board, 2 to ride, 2 to alight, 16 to Bo's: 09:22.
    expect(spliced(until("09:21"), ["+Ada -Ada", "+Bo -Bo"], { worth: 60 })).toEqual([]);
  });

  it("allows one reached at the last minute", () => {
    // 22 out and 22 back, less 2 × 60.
    expect(spliced(until("09:22"), ["+Ada -Ada", "+Bo -Bo"], { worth: 60 })).toEqual([
      ["+Ada -Ada +Bo -Bo", -76],
    ]);
  });
});

it("joins nothing where a route's price is more than its arcs", () => {
  const rules = problemOf(
    [trip("Ada", { from: 2, to: 4 }), trip("Bo", { from: 6, to: 8, ridesAlone: true })],
    [shift("one")],
  );
  expect(spliced(rules, ["+Ada -Ada", "+Bo -Bo"], { worth: 60 })).toEqual([]);
});
