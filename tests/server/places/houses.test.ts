import { describe, expect, it } from "vitest";
import type { KnownHouse } from "../../../server/domain/place.ts";
import { createPlaceSearch } from "../../../server/places/index.ts";
import { districtOf } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import { PlaceId } from "../../../shared/ids/index.ts";

const searchOver = (houses: readonly KnownHouse[]) =>
  createPlaceSearch(
    kyzylorda,
    (point) => districtOf(kyzylorda, point)?.name,
    kyzylorda,
    (key) => houses.find((house) => house.key === key),
  );
const plain = searchOver([]);

/** Some fifty meters from the middle of the street. */
const beside: LatLng = (() => {
  const street = plain.find("улица Желтоксан").places.find(({ kind }) => kind === "street");
  if (street === undefined) throw new Error("there is no such street");
  return { lat: street.point.lat + 0.0005, lon: street.point.lon };
})();

describe("a point that is said to be a house", () => {
  it("is the same house in either alphabet and language, with a letter apart, a flat or an entrance", () => {
    const keys = [
      ...["Желтоқсан көшесі, 77А", "улица Желтоксан 77 а кв 5", "zheltoksan 77a", "Желтоқсан, 77А-үй"],
      "ул. Желтоқсан, дом 77А, подъезд 2",
    ].map((text) => plain.readDoor(text, beside)?.key);
    expect(keys[0]).toBeDefined();
    expect(new Set(keys).size).toBe(1);
    expect(plain.readDoor("ул. Желтоқсан, дом 77 корпус 2", beside)?.house).toBe("77/2");
  });

  it("is none without a number, without a street, or far from the street that was named", () => {
    expect(plain.readDoor("улица Желтоксан", beside)).toBeUndefined();
    expect(plain.readDoor("дом 5", beside)).toBeUndefined();
    // A kilometer north of it.
    expect(plain.readDoor("Желтоқсан 77А", { ...beside, lat: beside.lat + 0.009 })).toBeUndefined();
  });
});

describe("a house that is known", () => {
  const door = plain.readDoor("Желтоқсан 77А", beside);
  if (door === undefined) throw new Error("no house");
  const { key, street, house } = door;
  const called = (name: string) => `${name}, ${house}`;
  const search = searchOver([
    {
      ...{ id: PlaceId.parse("a-house"), kind: "house", point: beside, also: [], unverified: true },
      name: { kk: called(street.kk), ru: called(street.ru), en: called(street.en) },
      key,
    },
  ]);
  const first = (text: string) => search.find(text).places[0];

  it.each([
    ["Желтоқсан 77А", undefined],
    ["желтоксан 77 а", undefined],
    ["Желтоқсан 77а кв 12", "кв 12"],
    ["ул. Желтоқсан, дом 77А, подъезд 2", "подъезд 2"],
  ])("is the first answer to %s, an exact point, and keeps what goes beyond it", (text, kept) => {
    expect(first(text)).toMatchObject({
      ...{ name: { ru: "улица Желтоксан, 77А" }, precision: "exact", point: beside },
      ...(kept !== undefined && { kept }),
    });
    expect(first(text)?.kept).toBe(kept);
  });

  it.each(["Желтоқсан", "Желтоқсан 77", "Желтоқсан 5", "77"])("is no answer to %s", (text) => {
    expect(search.find(text).places.map(({ kind }) => kind)).not.toContain("house");
  });
});
