import { describe, expect, it } from "vitest";
import { nodeIndex } from "../../../server/domain/scheduling/index.ts";
import { generateRiders, kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createRouting } from "../../../server/routing/index.ts";
import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import { hours, minutes, seconds } from "../../../shared/time/index.ts";

const routing = createRouting(kyzylorda);
const riders = generateRiders(kyzylorda, 7);
const homes = [...riders.slice(0, 40), ...riders.slice(1000, 1030)].map((rider) => rider.home.point);
const noon = hours(12);

const pairs = homes.flatMap((from) => homes.map((to): [LatLng, LatLng] => [from, to]));
const pathLength = (path: readonly LatLng[]) =>
  path.reduce((sum, point, index) => {
    const next = path[index + 1];
    return next ? sum + straightLine(point, next) : sum;
  }, 0);

describe("routing in Kyzylorda", () => {
  it("agrees with the published road distances from the city", () => {
    const [city, ...districts] = kyzylorda.districts;
    const kilometers = Object.fromEntries(
      districts.map(({ id, center }) => [id, routing.distance(city?.center ?? center, center) / 1000]),
    );
    expect(Math.abs((kilometers.aral ?? 0) - 470)).toBeLessThan(15);
    expect(kilometers.shieli).toBeGreaterThan(123); // "a little over 120", and the straight line is 123
    expect(kilometers.shieli).toBeLessThan(145);
    expect(Math.abs((kilometers.zhalagash ?? 0) - 75)).toBeLessThan(8); // "about 70"; the straight line is 71
  });

  it("never beats the straight line and rarely strays far from it", () => {
    const detours = pairs.flatMap(([from, to]) => {
      const straight = straightLine(from, to);
      return straight > 1500 ? [routing.distance(from, to) / straight] : [];
    });
    detours.sort((one, other) => one - other);
    expect(detours[0]).toBeGreaterThan(0.99);
    expect(detours[Math.floor(detours.length * 0.9)]).toBeLessThan(2);
  });

  it("takes about as long there as back: only roundabouts are one way", () => {
    for (const [from, to] of pairs) {
      const difference = routing.travelTime(from, to, noon) - routing.travelTime(to, from, noon);
      expect(Math.abs(difference)).toBeLessThan(60);
    }
  });

  it("gains nothing by a way over a third place in the city", () => {
    const [a = kyzylorda.center, b = kyzylorda.center, c = kyzylorda.center] = homes;
    const free = hours(2); // nobody about, so the hour does not matter
    const around = routing.travelTime(a, b, free) + routing.travelTime(b, c, free);
    expect(routing.travelTime(a, c, free)).toBeLessThanOrEqual(around + 1);
  });

  it("lets nobody who leaves later arrive earlier", () => {
    for (const [from, to] of pairs.slice(0, 200)) {
      let before = 0;
      for (let departAt = hours(7); departAt < hours(10); departAt = seconds(departAt + minutes(7))) {
        const arrival = departAt + routing.travelTime(from, to, departAt);
        expect(arrival).toBeGreaterThan(before);
        before = arrival;
      }
    }
  });

  it("is slower at eight than at noon in the city", () => {
    const [from = kyzylorda.center, to = kyzylorda.center] = homes;
    expect(routing.travelTime(from, to, hours(8))).toBeGreaterThan(routing.travelTime(from, to, noon));
  });

  it("draws a path from point to point, as long as the distance it tells or shorter where it guesses", () => {
    for (const [from, to] of pairs.slice(0, 1500)) {
      const path = routing.path(from, to);
      expect(path[0]).toEqual(from);
      expect(path.at(-1)).toEqual(to);
      expect(pathLength(path)).toBeLessThanOrEqual(routing.distance(from, to) * 1.01 + 5);
    }
  });

  it("answers for any two points on Earth", () => {
    const almaty = { lat: 43.24, lon: 76.95 };
    expect(routing.travelTime(kyzylorda.center, almaty, noon)).toBeGreaterThan(hours(8));
    expect(Number.isFinite(routing.distance(almaty, { lat: 0, lon: 0 }))).toBe(true);
  });
});

describe("the matrix for the engine", () => {
  const cells = homes.flatMap((_, from) => homes.map((__, to) => [nodeIndex(from), nodeIndex(to)] as const));

  it("says the same as the provider, at any hour", () => {
    const matrix = routing.matrixFor(homes);
    expect(matrix.timeDependent).toBe(true);
    for (const [from, to] of cells) {
      const [start, end] = [homes[from] ?? kyzylorda.center, homes[to] ?? kyzylorda.center];
      expect(matrix.travelTime(from, to, hours(8))).toBe(routing.travelTime(start, end, hours(8)));
      expect(matrix.distance(from, to)).toBe(routing.distance(start, end));
    }
  });

  it("bounds every hour's travel time from below", () => {
    const matrix = routing.matrixFor(homes);
    for (const [from, to] of cells) {
      for (const hour of [2, 8, 13, 18]) {
        expect(matrix.lowerBound(from, to)).toBeLessThanOrEqual(
          matrix.travelTime(from, to, hours(hour)) + 1e-9,
        );
      }
    }
  });

  it("has one time per pair when a typical day is enough", () => {
    const matrix = routing.matrixFor(homes, { traffic: "typical" });
    expect(matrix.timeDependent).toBe(false);
    for (const [from, to] of cells) {
      expect(matrix.travelTime(from, to, hours(8))).toBe(matrix.lowerBound(from, to));
    }
  });

  it("is the same for a routing built anew", () => {
    const again = createRouting(kyzylorda).matrixFor(homes);
    const matrix = routing.matrixFor(homes);
    for (const [from, to] of cells) {
      expect(again.travelTime(from, to, noon)).toBe(matrix.travelTime(from, to, noon));
    }
  });

  it("refuses a point that it was not made for", () => {
    expect(() => routing.matrixFor(homes).travelTime(nodeIndex(0), nodeIndex(homes.length), noon)).toThrow(
      RangeError,
    );
  });
});
