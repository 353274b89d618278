import { describe, expect, it } from "vitest";
import type { ClosedPlace } from "../../../server/domain/roads/closure.ts";
import { buildRoadGraph, createRoadMap, createRouting } from "../../../server/routing/index.ts";
import { hours, seconds } from "../../../shared/time/index.ts";
import { at, block, spot, street } from "./smallRegion.ts";

/** The block of a kilometer, and a way round it: south of it a street whose detour is 3 km longer. */
const region = {
  ...block,
  streets: [...block.streets, street([at(0, 0), at(0, -1500), at(1000, -1500), at(1000, 0)])],
};
const routing = createRouting(region);
const south: ClosedPlace = { kind: "stretch", line: [spot(400, 0), spot(600, 0)] };
const under = (place: ClosedPlace) =>
  routing.under({ closed: [{ place, from: hours(10), until: hours(12) }], slower: [] });
const [west, east] = [spot(0, 500), spot(1000, 500)];
const takes = (of: typeof routing, departAt: number) => of.travelTime(west, east, seconds(departAt));

describe("a closed stretch of road", () => {
  it("is driven around while it is closed, and passed before and after", () => {
    // 500 m south, 1000 m east, 500 m north at 10 m/s; around: 500 + 1500 + 1000 + 1500 + 500.
    const closed = under(south);
    expect(takes(closed, hours(9))).toBeCloseTo(200, 0);
    expect(takes(closed, hours(10.5))).toBeCloseTo(500, 0);
    expect(takes(closed, hours(12))).toBeCloseTo(200, 0);
    expect(takes(routing, hours(10.5))).toBeCloseTo(200, 0);
  });

  it("holds for whoever would be on the way as it closes, and lets wait whoever is sooner there by that", () => {
    const closed = under(south);
    expect(takes(closed, hours(10) - 60)).toBeCloseTo(500, 0);
    // A minute before it opens: a minute of waiting and 200 s are less than 500 s around.
    expect(takes(closed, hours(12) - 60)).toBeCloseTo(260, 0);
  });

  it("lets nobody who leaves later arrive earlier", () => {
    const closed = under(south);
    let arrived = 0;
    for (let departAt = hours(9.5); departAt < hours(12.5); departAt = seconds(departAt + 20)) {
      expect(departAt + takes(closed, departAt)).toBeGreaterThanOrEqual(arrived);
      arrived = departAt + takes(closed, departAt);
    }
  });

  it("is still the way to who lives on it", () => {
    // From the west corner 450 m along the street itself.
    expect(under(south).travelTime(spot(0, 0), spot(450, 0), hours(11))).toBeCloseTo(45, 0);
  });

  it("shuts no street that only crosses it", () => {
    const crossing = createRouting({
      ...region,
      streets: [...region.streets, street([at(500, 0), at(500, 900)]), street([at(500, 0), at(500, -900)])],
    });
    const closed = crossing.under({
      closed: [{ place: south, from: hours(10), until: hours(12) }],
      slower: [],
    });
    expect(closed.travelTime(spot(500, -600), spot(500, 700), hours(11))).toBeCloseTo(130, 0);
  });

  it("is drawn around on a map of that hour", () => {
    expect(
      under(south)
        .path(west, east, hours(11))
        .some(({ lat }) => lat < spot(0, -1000).lat),
    ).toBe(true);
    expect(
      under(south)
        .path(west, east, hours(13))
        .some(({ lat }) => lat < spot(0, -1000).lat),
    ).toBe(false);
  });
});

describe("everything around a point", () => {
  it("is closed, on whatever street", () => {
    expect(takes(under({ kind: "around", at: spot(0, 20), meters: 50 }), hours(11))).toBeGreaterThan(3600);
  });

  it("leaves what is farther away as it is", () => {
    const closed = under({ kind: "around", at: spot(500, -1500), meters: 50 });
    expect(takes(closed, hours(11))).toBeCloseTo(200, 0);
  });
});

describe("the map of roads", () => {
  const named = (kk: string) => ({ name: { kk, ru: kk, en: kk } });
  const town = {
    ...block,
    streets: [
      street([at(0, 0), at(500, 0), at(1000, 0)], named("Abay")),
      street([at(0, 0), at(0, 600)], named("West")),
      street([at(500, 0), at(500, 600)], named("Middle")),
      street([at(1000, 0), at(1000, 600)], named("East")),
      street([at(0, 600), at(500, 600), at(1000, 600)]),
    ],
  };
  const map = createRoadMap(town, buildRoadGraph(town));

  it("names the streets and where each is crossed, from end to end", () => {
    expect(map.streets().map((each) => each.street)).toEqual(["Abay", "East", "Middle", "West"]);
    const crossings = map.crossingsOf("Abay").map(({ name }) => name.kk);
    expect([crossings, crossings.toReversed()]).toContainEqual(["West", "Middle", "East"]);
  });

  it("follows a street from one crossing to another, and shows what is closed with that", () => {
    const line = map.stretch(spot(500, 0), spot(1000, 0), "Abay");
    expect(line).toBeDefined();
    const closed = map.closedWith({ kind: "stretch", line: line ?? [] });
    expect(closed).toHaveLength(1);
    const easts = closed[0]?.map(({ lon }) => Math.round(lon * 111_195));
    expect(easts?.toSorted((a, b) => a - b)).toEqual([500, 1000]);
  });

  it("knows no stretch along a street that does not lead there, nor along one that is not there", () => {
    expect(map.stretch(spot(0, 0), spot(1000, 0), "Nowhere")).toBeUndefined();
  });
});
