import { describe, expect, it } from "vitest";
import { createPlaceSearch, type FindOptions } from "../../../server/places/index.ts";
import { districtOf } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { PlaceHit } from "../../../shared/schemas/index.ts";
import {
  type AskedPlace,
  houses,
  kindsAndContext,
  slips,
  spellings,
  superfluous,
  unknown,
} from "./askedPlaces.ts";

const search = createPlaceSearch(kyzylorda, (point) => districtOf(kyzylorda, point)?.name);
const find = (text: string, options?: FindOptions) => search.find(text, options).places;
const names = (text: string, options?: FindOptions) => find(text, options).map((hit) => hit.name.ru);

function expectFirst({ typed, first, kept }: AskedPlace): void {
  const [hit] = find(typed);
  expect([first].flat()).toContain(hit?.name.ru);
  if (kept !== undefined) expect(hit?.kept).toBe(kept);
}

describe("the place search", () => {
  it.each(houses)("sets house, entrance and flat apart and keeps them: $typed", expectFirst);
  it.each(kindsAndContext)("takes kinds of places and where they lie for what they are: $typed", expectFirst);
  it.each(spellings)("reads every spelling: $typed", expectFirst);
  it.each(slips)("forgives a slip: $typed", expectFirst);
  it.each(superfluous)("is not emptied by a word too many: $typed", expectFirst);
  it.each(unknown)("offers nothing for what it does not know: %s", (typed) => {
    expect(names(typed)).toEqual([]);
  });

  it.each([
    ["садик", "kindergarten"],
    ["детский сад", "kindergarten"],
    ["balabaqsha", "kindergarten"],
    ["вуз", "university"],
    ["госпиталь", "hospital"],
    ["спортзал", "sport"],
  ])("knows what people call a kind of place whose names do not say it: %s", (typed, kind) => {
    const kinds = find(typed).map((hit) => hit.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  it.each(["садик 12", "садик Ромашка", "госпиталь ветеранов"])(
    "takes no other place of a kind for the one that is meant: %s",
    (typed) => {
      expect(names(typed)).toEqual([]);
    },
  );

  it("never puts a slip forgiven before or beside the thing itself", () => {
    expect(names("пр. Назарбаева")).not.toContain("улица Базарбаева");
    expect(names("Назарбаева")).not.toContain("улица Базарбаева");
    expect(names("Базарбаева")).toEqual(["улица Базарбаева"]);
  });

  it("shows what fits a kind that was said otherwise after what fits it", () => {
    expect(names("ул. Абая 5")).toEqual(["улица Абая", "проспект Абая"]);
    expect(names("пр. Абая 5")).toEqual(["проспект Абая", "улица Абая"]);
  });

  it("does not look in the city for a street that is said to be elsewhere", () => {
    expect(names("село Алмалы, ул. Абая 5")).toEqual(["Алмалы", "Алмалы"]); // of Shieli and of Zhanakorgan
    expect(names("Аральский район, ул. Абая 5")).toEqual(["Арал"]);
  });

  it("does not take a village that shares one short word for the one that is meant", () => {
    expect(names("Айтеке би")).toEqual(["улица Айтеке би", "Айтеке би"]); // not Бекарыстан би of the same district
  });

  it("offers both streets of a corner, each with the other kept", () => {
    const hits = find("угол Абая и Токмагамбетова");
    expect(hits.map(({ name, kept }) => `${name.ru}, ${kept}`)).toEqual(
      expect.arrayContaining(["проспект Абая, и Токмагамбетова", "улица Токмагамбетова, угол Абая"]),
    );
  });

  it("tells a village from a street of the same name", () => {
    const [village, avenue] = find("Абай");
    expect(village).toMatchObject({ kind: "settlement", settlementKind: "village" });
    expect(avenue).toMatchObject({ kind: "street", locality: { ru: "Кызылорда" } });
  });

  it("calls a street's and a settlement's point approximate and a place's exact", () => {
    expect(find("Абая 125")[0]?.precision).toBe("approximate");
    expect(find("Тасбогет")[0]?.precision).toBe("approximate");
    expect(find("Городской парк")[0]?.precision).toBe("exact");
  });

  it("knows a street's own point again, to five decimals", () => {
    const point = find("проспект Абая")[0]?.point ?? { lat: 0, lon: 0 };
    expect(search.isOfStreet({ lat: point.lat + 1e-7, lon: point.lon })).toBe(true);
    expect(search.isOfStreet({ lat: point.lat + 1e-4, lon: point.lon })).toBe(false);
  });
});

describe("where it is looked for", () => {
  it("puts the nearer of equals first", () => {
    const nearAral = find("поликлиника", { near: { lat: 46.8, lon: 61.66 } });
    expect(nearAral[0]?.district?.en).toBe("Aral district");
  });

  it("finds the dialysis unit of the rider's own district before the city's", () => {
    const almaly = kyzylorda.settlements.find(({ id }) => id.startsWith("shieli") && id.endsWith("almaly"));
    expect(names("гемодиализ", { near: almaly?.point })[0]).toBe("Отделение гемодиализа (Шиели)");
    expect(names("гемодиализ")[0]).toBe("Центр гемодиализа");
  });

  it("never puts a near slip before a far hit", () => {
    const inAral = { lat: 46.8, lon: 61.66 };
    expect(names("Токмагамбетова", { near: inAral })[0]).toBe("улица Токмагамбетова");
  });
});

describe("a list of places", () => {
  it("says how many there are and gives the others when asked", () => {
    const first = search.find("больница");
    expect(first.total).toBe(9); // seven districts', the region's, the children's
    const all = search.find("школа", { limit: 100 });
    expect(all.places).toHaveLength(all.total);
    const second = search.find("школа", { offset: 10, limit: 10 });
    expect(second.places).toEqual(all.places.slice(10, 20));
    expect(second.total).toBe(all.total);
  });

  it("has the agreed shape and says what is unverified", () => {
    for (const hit of find("а")) expect(PlaceHit.parse(hit)).toEqual(hit);
    expect(find("гемодиализ")[0]?.unverified).toBe(true);
    expect(find("Городской парк")[0]?.unverified).toBe(false);
  });

  it("comes soon, however long and senseless the text", () => {
    expect(names("бвгд".repeat(10_000))).toEqual([]);
    expect(names("а ".repeat(100))).toBeDefined();
  });
});

describe("the name of a point", () => {
  it("is the place beside it, else the street, else the settlement", () => {
    expect(search.nearby({ lat: 44.84151, lon: 65.5004 }).name.en).toBe("Halyk Bank");
    expect(search.nearby({ lat: 44.8405, lon: 65.5009 })).toMatchObject({ kind: "street" });
    expect(search.nearby({ lat: 46.2, lon: 61.96 })).toMatchObject({
      kind: "settlement",
      name: { en: "Kamystybas" },
    });
  });
});
