import { describe, expect, it } from "vitest";
import { createPlaceSearch } from "../../../server/places/index.ts";
import { districtOf } from "../../../server/regions/index.ts";
import { generateDay, generateRiders, kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";

const search = createPlaceSearch(kyzylorda, (point) => districtOf(kyzylorda, point)?.name);
const street = search.find("улица Желтоқсан").places.find(({ kind }) => kind === "street");
if (street === undefined) throw new Error("there is no such street");
const north = (meters: number): LatLng => ({ ...street.point, lat: street.point.lat + meters / 111_195 });
const kinds = (point: LatLng, label: string) => search.doubts({ point, label }).map(({ kind }) => kind);

describe("a point and what is said of it", () => {
  it("is taken beside its street, with or without a number", () => {
    for (const label of ["улица Желтоқсан, 12", "Желтоқсан көшесі", "Zheltoksan 12 kv 5"])
      expect(kinds(north(60), label)).toEqual([]);
  });

  it("is asked about far from the street that is named, which says how far", () => {
    // The street runs north and south for two kilometers, so its end is passed well before six.
    expect(search.doubts({ point: north(6000), label: "улица Желтоқсан, 12" })).toMatchObject([
      { kind: expect.stringMatching(/farFromStreet|acrossRiver/), street: street.name },
    ]);
  });

  it("is not held against a street of the same name in another town, nor against words that name no street", () => {
    expect(kinds({ lat: 46.798, lon: 61.6612 }, "улица Желтоқсан, 12")).toEqual([]); // in Aral
    expect(kinds(north(6000), "у бабушки")).toEqual([]);
    expect(kinds(north(6000), "Городской парк")).toEqual([]);
  });

  it("is asked about in the steppe, and not in a village, whose roads are not drawn", () => {
    expect(kinds({ lat: 45.4, lon: 66.9 }, "зимовка")).toEqual(["farFromRoad"]);
    for (const { point } of kyzylorda.settlements) expect(kinds(point, "дом")).toEqual([]);
  });
});

it("a street across the river from the point is said to be so", () => {
  const [[from, to] = []] = kyzylorda.river.lines;
  if (from === undefined || to === undefined) throw new Error("there is no river");
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
  const bank = (west: number): [number, number] => [
    middle[0] + west * (to[1] - from[1]),
    middle[1] - west * (to[0] - from[0]),
  ];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const step = 0.004 / length;
  const [lon, lat] = bank(step);
  const other = bank(-step);
  const pack = {
    ...kyzylorda,
    streets: [
      {
        ...{
          name: { kk: "Сырдария көшесі", ru: "улица Сырдарьинская", en: "Syrdariya street" },
          class: "residential" as const,
        },
        ...{
          inferred: false,
          oneWay: false,
          line: [other, [other[0] + 0.0001, other[1]] as [number, number]],
        },
      },
    ],
  };
  const small = createPlaceSearch(pack, () => undefined);
  expect(small.doubts({ point: { lat, lon }, label: "Сырдария көшесі, 5" })[0]).toMatchObject({
    kind: "acrossRiver",
  });
  expect(small.doubts({ point: { lat: other[1], lon: other[0] }, label: "Сырдария көшесі, 5" })).toEqual([]);
});

it("nothing is asked about of ordinary homes and wishes", () => {
  const riders = generateRiders(kyzylorda, 1);
  const homes = riders.filter((_, no) => no % 8 === 0).map(({ home }) => home);
  const ends = generateDay(kyzylorda, riders.slice(0, 200), serviceDay("2026-11-23"), 1)
    .flatMap(({ pickup, dropoff }) => [pickup, dropoff])
    .filter(({ placeId }) => placeId === undefined);
  const asked = [...homes, ...ends].filter(({ point, label }) => kinds(point, label).length > 0);
  expect(homes.length).toBeGreaterThan(100);
  expect(asked.map(({ label }) => label)).toEqual([]);
});
