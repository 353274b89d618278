import { describe, expect, it } from "vitest";
import { createRouting, createStraightLineEstimate } from "../../../server/routing/index.ts";
import { meters } from "../../../shared/geo/index.ts";
import { hours } from "../../../shared/time/index.ts";
import { at, block, spot, street, village, withRoads } from "./smallRegion.ts";

const noon = hours(12);
const routing = createRouting(block);

describe("routing around a block whose north side is open", () => {
  it("goes round by the three streets", () => {
    // 1 km south, 1 km east, 1 km north at 10 m/s.
    expect(routing.distance(spot(0, 1000), spot(1000, 1000))).toBeCloseTo(3000, -1);
    expect(routing.travelTime(spot(0, 1000), spot(1000, 1000), noon)).toBeCloseTo(300, 0);
  });

  it("starts and ends in the middle of a street", () => {
    // 300 m down the west side, 1000 m along the south side, 200 m up the east side.
    expect(routing.distance(spot(0, 300), spot(1000, 200))).toBeCloseTo(1500, -1);
  });

  it("drives along one street without going round by its ends", () => {
    expect(routing.travelTime(spot(200, 0), spot(700, 0), noon)).toBeCloseTo(50, 0);
    expect(routing.path(spot(200, 0), spot(700, 0))).toHaveLength(2);
  });

  it("adds the last meters from the door to the street at a walking driver's speed", () => {
    // 50 m at 15 km/h = 12 s, then 500 m at 10 m/s = 50 s.
    expect(routing.travelTime(spot(200, 50), spot(700, 0), noon)).toBeCloseTo(62, 0);
  });

  it("takes no time to where one is", () => {
    expect(routing.travelTime(spot(200, 50), spot(200, 50), noon)).toBe(0);
    expect(routing.distance(spot(200, 50), spot(200, 50))).toBe(0);
  });

  it("shows every corner on the way", () => {
    const corners = routing.path(spot(0, 1000), spot(1000, 1000));
    expect(corners.map(({ lat, lon }) => [Math.round(lon * 111_195), Math.round(lat * 111_195)])).toEqual([
      [0, 1000],
      [0, 500],
      [0, 0],
      [1000, 0],
      [1000, 1000],
    ]);
  });

  it("is slower in the hour of half the speed", () => {
    expect(routing.travelTime(spot(0, 1000), spot(1000, 1000), hours(8))).toBeCloseTo(600, 0);
  });
});

describe("routing where the survey has holes", () => {
  it("assumes a street between near corners with a very long way round, if the region says so", () => {
    const gaps = { value: { reach: meters(1100), longestDetour: 2.5 }, unverified: true, note: "" } as const;
    const closed = createRouting(withRoads(block, { gaps }));
    // Straight across, 1 km × detour 2, instead of 3 km round.
    expect(closed.distance(spot(0, 1000), spot(1000, 1000))).toBeCloseTo(2000, -1);
  });

  it("joins a street that touches no other by the shortest straight link", () => {
    const apart = createRouting({
      ...block,
      streets: [...block.streets, street([at(1400, 0), at(2000, 0)])],
    });
    // 400 m gap × detour 2 and 600 m of street.
    expect(apart.distance(spot(1000, 0), spot(2000, 0))).toBeCloseTo(1400, -1);
  });

  it("obeys the direction of a one-way street", () => {
    const oneWay = createRouting({
      ...block,
      streets: [...block.streets, street([at(0, 1000), at(1000, 1000)], { oneWay: true })],
    });
    expect(oneWay.distance(spot(0, 1000), spot(1000, 1000))).toBeCloseTo(1000, -1);
    expect(oneWay.distance(spot(1000, 1000), spot(0, 1000))).toBeCloseTo(3000, -1);
    // On the street itself: forward at once, backward all the way round.
    expect(oneWay.distance(spot(300, 1000), spot(600, 1000))).toBeCloseTo(300, -1);
    expect(oneWay.distance(spot(600, 1000), spot(300, 1000))).toBeCloseTo(3700, -1);
  });
});

describe("routing beyond the drawn streets", () => {
  const corridor = [
    {
      through: [spot(1000, 0), spot(20_000, 0)],
      length: meters(22_000),
      unverified: true,
      note: "",
    } as const,
  ];
  const rural = createRouting({
    ...withRoads(block, { corridor }),
    settlements: [village(20_000, 0), village(26_000, 0)],
  });

  it("follows the main road at its published length and speed", () => {
    // 22 km at 72 km/h = 1,100 s.
    expect(rural.distance(spot(1000, 0), spot(20_000, 0))).toBeCloseTo(22_000, -1);
    expect(rural.travelTime(spot(1000, 0), spot(20_000, 0), noon)).toBeCloseTo(1100, 0);
  });

  it("goes between villages by guess: straight line × detour, slow at first", () => {
    // 6 km × 2 = 12 km: 1 km at 5 m/s = 200 s, 11 km at 10 m/s = 1,100 s.
    expect(rural.distance(spot(20_000, 0), spot(26_000, 0))).toBeCloseTo(12_000, -1);
    expect(rural.travelTime(spot(20_000, 0), spot(26_000, 0), noon)).toBeCloseTo(1300, 0);
  });

  it("knows no rush hour in the country", () => {
    const [from, to] = [spot(20_000, 0), spot(26_000, 0)];
    expect(rural.travelTime(from, to, hours(8))).toBe(rural.travelTime(from, to, noon));
  });
});

describe("the straight-line estimate", () => {
  it("is the same guess everywhere, for a region without roads", () => {
    const estimate = createStraightLineEstimate(block.roads);
    expect(estimate.distance(spot(0, 0), spot(3000, 0))).toBeCloseTo(6000, -1);
    expect(estimate.travelTime(spot(0, 0), spot(3000, 0), noon)).toBeCloseTo(700, 0);
    expect(estimate.path(spot(0, 0), spot(3000, 0))).toHaveLength(2);
    expect(estimate.matrixFor([spot(0, 0), spot(3000, 0)]).timeDependent).toBe(false);
  });
});
