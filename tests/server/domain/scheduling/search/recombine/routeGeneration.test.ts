import { expect, it } from "vitest";
import { nodeIndex, type Problem } from "../../../../../../server/domain/scheduling/index.ts";
import {
  type GenerationOptions,
  RouteGeneration,
} from "../../../../../../server/domain/scheduling/search/recombine/routeGeneration.ts";
import {
  reducedCost,
  type ShadowPrices,
} from "../../../../../../server/domain/scheduling/search/routes/pooledRoute.ts";
import type { RouteBook } from "../../../../../../server/domain/scheduling/search/routes/routeBook.ts";
import { RoutePool } from "../../../../../../server/domain/scheduling/search/routes/routePool.ts";
import { minutes } from "../../../../../../shared/time/index.ts";
import { at, problemOf, shift, shiftId, trip, tripId, underWay } from "../../world.ts";
import { orderOfRoute, pooled, solutionOf } from "../searchWorld.ts";

// From depot 0 Ada alone is 2 + 6 + 8 = 16 minutes, Bo on her way; Di, far out, alone 30 + 2 + 32 = 64, and Ada on her way.
const trips = [
  trip("Ada", { from: 2, to: 8 }),
  trip("Bo", { from: 3, to: 7 }),
  trip("Di", { from: 30, to: 32 }),
];
const problem = problemOf(trips, [shift("one"), shift("two")]);

const worth = (...ofTrips: number[]): ShadowPrices => ({
  trip: Float64Array.from(ofTrips, minutes),
  shift: new Map([[0, 0]]),
});

/** What is found from the orders given, each with its reduced cost in minutes, by name. */
function found(
  prices: ShadowPrices,
  orders: readonly string[],
  on: { problem?: Problem; options?: Partial<GenerationOptions> } = {},
): Record<string, number> {
  const world = on.problem ?? problem;
  const book: RouteBook = solutionOf(world, []).book;
  const pool = new RoutePool(world.trips.length);
  const from = orders.map((order) => pooled(book, order));
  for (const route of from) pool.add(route);
  const options = { from, limit: -1e-6, each: 10, isOver: () => false, ...on.options };
  const routes = new RouteGeneration(book, pool).run(prices, options);
  for (const route of routes) {
    // What the finder says of a route is what the book says of it, and it is in the pool.
    expect(route).toEqual(pooled(book, orderOfRoute(world, route)));
    expect([...pool.routes()]).toContain(route);
  }
  return Object.fromEntries(
    routes.map((route) => [orderOfRoute(world, route), reducedCost(route, prices) / 60]),
  );
}

it("finds the route with one trip more", () => {
  // Bo costs nothing on the way: 16 - 14 - 5. Di would cost 64 - 16 = 48 more than Ada, and is worth 40.
  expect(found(worth(14, 5, 40), ["+Ada -Ada"])).toEqual({ "+Ada +Bo -Bo -Ada": -3 });
});

it("finds the route with one trip less", () => {
  // Ada and Di together: 64 - 20 - 10 = 34; Ada alone 16 - 20, Di alone 64 - 10.
  expect(found(worth(20, 0, 10), ["+Ada -Ada +Di -Di"])).toEqual({ "+Ada -Ada": -4 });
});

it("finds the route with one trip exchanged", () => {
  // Bo for Di: 16 - 14 - 5 = -3. Ada alone would be 16 - 14 = 2, and Bo as a third 64 - 14 - 5 - 10 = 35.
  expect(found(worth(14, 5, 10), ["+Ada -Ada +Di -Di"])).toEqual({ "+Ada +Bo -Bo -Ada": -3 });
});

it("finds none when every route is paid for", () => {
  // 8 + 8 for Ada and Bo together just pays their 16; 48 for Di what she adds to it.
  const orders = ["+Ada +Bo -Bo -Ada", "+Ada -Ada", "+Bo -Bo", "+Ada +Bo -Bo -Ada +Di -Di"];
  expect(found(worth(8, 8, 48), orders)).toEqual({});
});

it("does not insert a trip worth nothing, though it costs nothing and the route pays", () => {
  expect(found(worth(20, 0, 0), ["+Ada -Ada"])).toEqual({});
});

it("asks what the kind of shift costs, too", () => {
  const scarce = { ...worth(14, 5, 0), shift: new Map([[0, -minutes(3)]]) };
  // 16 + 3 - 14 - 5 is just nothing.
  expect(found(scarce, ["+Ada -Ada"])).toEqual({});
});

it("takes so many from each route, the best first, and none that is known", () => {
  const prices = worth(20, 5, 60);
  // From Ada and Di: Ada alone -4, Ada with Bo 16 - 25 = -9, all three 64 - 85 = -21, and Bo with Di 64 - 65 = -1.
  const best = { "+Ada +Bo -Bo -Ada +Di -Di": -21, "+Ada +Bo -Bo -Ada": -9 };
  expect(found(prices, ["+Ada -Ada +Di -Di"], { options: { each: 2 } })).toEqual(best);
});

it("looks from nowhere when the time is over", () => {
  expect(found(worth(14, 5, 40), ["+Ada -Ada"], { options: { isOver: () => true } })).toEqual({});
});

it("does not give a shift who may not ride with it", () => {
  const forbidden = trips.map((one) =>
    one.id === "Bo" ? { ...one, forbiddenShifts: [shiftId("one")] } : one,
  );
  const unlike = problemOf(forbidden, [shift("one")]);
  expect(found(worth(14, 5, 40), ["+Ada -Ada"], { problem: unlike })).toEqual({});
});

it("never leaves out who is aboard, however little that is worth", () => {
  const state = underWay("one", {
    position: { node: nodeIndex(2), availableAt: at("08:10") },
    aboard: [{ tripId: tripId("Di"), boardedAt: at("08:10") }],
    breaksTaken: 0,
  });
  const day = problemOf(trips, [shift("one")], { state });
  // Without Di it would be 16 - 2 = 14 minutes for an Ada worth 40; with her 30 + 32 = 62.
  const routes = found(worth(40, 30, 0), ["+Ada -Ada -Di"], { problem: day });
  expect(Object.keys(routes).every((order) => order.includes("-Di") && !order.includes("+Di"))).toBe(true);
  expect(Object.keys(routes)).toContain("+Ada +Bo -Bo -Ada -Di");
});
