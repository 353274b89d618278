import { describe, expect, it } from "vitest";
import type { SpokenName } from "../../../server/domain/spokenName.ts";
import { createPlaceSearch, type KnownThings, streetKey } from "../../../server/places/index.ts";
import { districtOf } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { PlaceId } from "../../../shared/ids/index.ts";

const searchWith = (spoken: readonly SpokenName[], more: Partial<KnownThings> = {}) =>
  createPlaceSearch(kyzylorda, (point) => districtOf(kyzylorda, point)?.name, {
    ...{ places: kyzylorda.places, spoken, ...more },
  });
const plain = searchWith([]);
const street = plain.find("Желтоқсан көшесі").places[0];
if (street?.kind !== "street") throw new Error("there is no such street");
const point = { lat: 44.8301, lon: 65.4907 };
const all = searchWith([
  { id: "1", name: "Ленина", of: { kind: "street", key: streetKey(street) } },
  { id: "2", name: "Шұғыла", of: { kind: "point", point, isArea: true } },
  { id: "3", name: "Памятник Абаю", of: { kind: "point", point, isArea: false } },
  { id: "4", name: "Старый рынок", of: { kind: "place", placeId: PlaceId.parse("city-park") } },
]);
const first = (text: string) => all.find(text).places[0];

describe("a name that people say", () => {
  it.each(["Ленина", "ул. Ленина", "Ленин көшесі", "Lenina", "улица Ленина 12"])(
    "leads from %s to the street of today, and says by which name",
    (text) => {
      expect(first(text)).toMatchObject({ kind: "street", name: street.name, knownAs: "Ленина" });
    },
  );

  it("keeps the number of the house", () => {
    expect(first("Ленина 12")?.kept).toBe("12");
    expect(plain.find("Ленина 12").places).toEqual([]);
  });

  it.each(["мкр Шугыла", "Шұғыла шағын ауданы", "Shugyla", "шугыла", "микрорайон Шұғыла 12"])(
    "finds a part of a town from %s, at an approximate point",
    (text) => {
      expect(first(text)).toMatchObject({ kind: "quarter", precision: "approximate", point });
    },
  );

  it.each(["памятник", "памятник Абаю", "pamyatnik abayu"])("finds a landmark from %s, exactly", (text) => {
    expect(first(text)).toMatchObject({ kind: "landmark", precision: "exact", point });
  });

  it("leads to a place, beside the place's own names", () => {
    expect(first("старый рынок")).toMatchObject({ placeId: "city-park", knownAs: "Старый рынок" });
    expect(first("Городской парк")).toMatchObject({ placeId: "city-park" });
    expect(first("Городской парк")?.knownAs).toBeUndefined();
  });

  it("leads to a house, which is found by that name beside the search for its street", () => {
    const house = {
      ...{ id: PlaceId.parse("a-house"), kind: "house", point, also: [], unverified: false },
      name: { kk: "Абай даңғылы, 77А", ru: "проспект Абая, 77А", en: "Abay avenue, 77A" },
    };
    const named = searchWith([{ id: "5", name: "Дом ветеранов", of: { kind: "place", placeId: house.id } }], {
      houses: [house],
    });
    expect(named.find("дом ветеранов").places[0]).toMatchObject({ placeId: "a-house", precision: "exact" });
    expect(named.find("проспект Абая").places.map(({ kind }) => kind)).not.toContain("house");
    expect(named.nearby(point).name.ru).not.toContain("77А");
  });

  it("says nothing where it is told of what is there no more", () => {
    const gone = searchWith([{ id: "6", name: "Гагарина", of: { kind: "street", key: "no such street" } }]);
    expect(gone.find("Гагарина").places).toEqual([]);
  });
});
