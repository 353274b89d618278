import { describe, expect, it } from "vitest";
import { RouteArena } from "../../../../../../server/domain/scheduling/search/routes/routeArena.ts";

/** Room for four routes of four places; one resource. */
const smallArena = () => new RouteArena({ places: 16, routes: 4 }, 1);

/** Every value of the route derived from its number of trips, so that a value moved wrongly is seen. */
function add(arena: RouteArena, ...places: number[]): number {
  const id = arena.add(0, Int32Array.from(places), places.length);
  const first = arena.offset[id] ?? 0;
  for (const [k, node] of places.entries()) {
    arena.begin[first + k] = 100 * node;
    arena.upper[first + k] = 200 * node;
    arena.aboard[first + k] = 300 * node;
    arena.way[first + k] = 400 * node;
    arena.wayPrice[first + k] = 500 * node;
  }
  arena.cost[id] = sumOf(places);
  return id;
}

const sumOf = (places: readonly number[]) => places.reduce((sum, node) => sum + node, 0);
const find = (arena: RouteArena, ...places: number[]) =>
  arena.find(0, Int32Array.from(places), places.length);

/** The places of a route; throws unless all that was computed of it came along. */
function placesOf(arena: RouteArena, id: number): number[] {
  const first = arena.offset[id] ?? 0;
  const end = first + (arena.length[id] ?? 0);
  const places = Array.from(arena.nodes.subarray(first, end));
  expect(Array.from(arena.begin.subarray(first, end))).toEqual(places.map((node) => 100 * node));
  expect(Array.from(arena.upper.subarray(first, end))).toEqual(places.map((node) => 200 * node));
  expect(Array.from(arena.aboard.subarray(first, end))).toEqual(places.map((node) => 300 * node));
  expect(Array.from(arena.way.subarray(first, end))).toEqual(places.map((node) => 400 * node));
  expect(Array.from(arena.wayPrice.subarray(first, end))).toEqual(places.map((node) => 500 * node));
  expect(arena.cost[id]).toBe(sumOf(places));
  return places;
}

describe("a route", () => {
  it("is found by its stops, their order and its shift", () => {
    const arena = smallArena();
    const route = add(arena, 9, 1, 2, 10);
    expect(find(arena, 9, 1, 2, 10)).toBe(route);
    expect(find(arena, 9, 2, 1, 10)).toBe(-1);
    expect(find(arena, 9, 1, 10)).toBe(-1);
    expect(arena.find(1, Int32Array.of(9, 1, 2, 10), 4)).toBe(-1);
  });

  it("finds no room when the numbers or the places are used up", () => {
    const places = new RouteArena({ places: 7, routes: 4 }, 1);
    add(places, 9, 1, 2, 10);
    // 4 of 7 places are taken: three more fit, four do not.
    expect([places.isFull(3), places.isFull(4)]).toEqual([false, true]);
    const routes = new RouteArena({ places: 16, routes: 1 }, 1);
    add(routes, 9, 10);
    expect(routes.isFull(2)).toBe(true);
  });
});

describe("clearing", () => {
  it("keeps the routes in use under new numbers, and forgets the others", () => {
    const arena = smallArena();
    const lost = [9, 1, 5, 10];
    add(arena, ...lost);
    const inUse = Int32Array.of(add(arena, 9, 2, 10), add(arena, 9, 3, 4, 10));
    arena.clear([inUse]);
    expect([...inUse]).toEqual([0, 1]);
    expect([...inUse].map((id) => placesOf(arena, id))).toEqual([
      [9, 2, 10],
      [9, 3, 4, 10],
    ]);
    expect(find(arena, ...lost)).toBe(-1);
    expect(find(arena, 9, 3, 4, 10)).toBe(1);
    // 3 + 4 of 16 places and 2 of 4 numbers are taken.
    expect([arena.isFull(9), arena.isFull(10)]).toEqual([false, true]);
  });

  it("renames alike wherever a route is kept, and tells it once", () => {
    const arena = smallArena();
    add(arena, 9, 10);
    const [two, three] = [add(arena, 9, 2, 10), add(arena, 9, 3, 10)];
    const kept = [Int32Array.of(three, two), Int32Array.of(three)];
    arena.clear(kept);
    expect(kept.map((ids) => [...ids])).toEqual([[1, 0], [1]]);
    expect(arena.count).toBe(2);
  });

  it("leaves -1 alone: a place without a route is none, and moves nothing over the first ones", () => {
    const arena = smallArena();
    const inUse = Int32Array.of(-1, add(arena, 9, 1, 2, 10), -1, add(arena, 9, 3, 10));
    for (let time = 0; time < 3; time++) {
      arena.clear([inUse]);
      expect([...inUse]).toEqual([-1, 0, -1, 1]);
      expect(placesOf(arena, 0)).toEqual([9, 1, 2, 10]);
      expect(placesOf(arena, 1)).toEqual([9, 3, 10]);
      expect(arena.count).toBe(2);
    }
    expect(find(arena, 9, 1, 2, 10)).toBe(0);
  });

  it("makes room for new routes, which are found beside those kept", () => {
    const arena = smallArena();
    for (let node = 1; node <= 4; node++) add(arena, 9, node, 10);
    const inUse = Int32Array.of(3);
    arena.clear([inUse]);
    expect(add(arena, 9, 1, 10)).toBe(1);
    expect([find(arena, 9, 4, 10), find(arena, 9, 1, 10)]).toEqual([0, 1]);
  });
});
