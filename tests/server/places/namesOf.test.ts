import { describe, expect, it } from "vitest";
import { createPlaceSearch } from "../../../server/places/index.ts";
import { districtOf } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";

const search = createPlaceSearch(kyzylorda, (point) => districtOf(kyzylorda, point)?.name);

describe("what was written in one language, for who reads another", () => {
  it.each(["Центр гемодиализа", "Гемодиализ орталығы", "Haemodialysis centre"])(
    "is the place's own name: %s",
    (label) => {
      expect(search.namesOf(label)).toEqual({
        ...{ kk: "Гемодиализ орталығы", ru: "Центр гемодиализа", en: "Haemodialysis centre" },
      });
    },
  );

  it("keeps house, flat and what else was typed beyond the name as it was typed", () => {
    expect(search.namesOf("Zheltoksan street, 34, подъезд 2")).toEqual({
      kk: "Желтоқсан көшесі, 34, подъезд 2",
      ru: "улица Желтоксан, 34, подъезд 2",
      en: "Zheltoksan street, 34, подъезд 2",
    });
  });

  it("takes the longest beginning that is a name, which may have a comma itself", () => {
    expect(search.namesOf("Korkyt Ata University, building 5, кабинет 12")?.ru).toBe(
      "Университет Коркыт Ата, учебный корпус 5, кабинет 12",
    );
  });

  it.each(["у мамы", "Дом", "Point on the map near City park"])("is not guessed: %s", (label) => {
    expect(search.namesOf(label)).toBeUndefined();
  });

  it("is not told of what several places are called", () => {
    // Алмалы of Shieli and of Zhanakorgan go by the same names in all languages, and so do not hide each other.
    const villages = kyzylorda.settlements.filter(({ name }) => name.ru === "Алмалы");
    expect(villages.length).toBeGreaterThan(1);
    const same = new Set(villages.map(({ name }) => JSON.stringify(name))).size === 1;
    expect(search.namesOf("Алмалы") !== undefined).toBe(same);
  });
});
