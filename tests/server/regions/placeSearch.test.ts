import { describe, expect, it } from "vitest";
import { createPlaceSearch, kyzylorda } from "../../../server/regions/index.ts";
import { plainLetters } from "../../../server/regions/spelling.ts";
import { PlaceHit } from "../../../shared/schemas/index.ts";

const search = createPlaceSearch(kyzylorda);
const firstRussian = (text: string) => search.find(text)[0]?.name.ru;
const names = (text: string) => search.find(text).map((hit) => hit.name.ru);

describe("the place search", () => {
  it.each([
    ["Қызылорда", "Кызылорда"],
    ["Кызылорда", "Кызылорда"],
    ["Qyzylorda", "Кызылорда"],
    ["kyzylorda", "Кызылорда"],
    ["Шиелі", "Шиели"],
    ["shieli", "Шиели"],
    ["Şieli", "Шиели"],
    ["Жібек жолы", "Жібек Жолы"],
    ["zhibek zholy", "Жібек Жолы"],
    ["Jibek joly", "Жібек Жолы"],
    ["әуежай", "Аэропорт Коркыт Ата (KZO)"],
    ["airport", "Аэропорт Коркыт Ата (KZO)"],
    ["Tasbóget", "Тасбогет"],
  ])("finds %s in either alphabet", (typed, wanted) => {
    expect(firstRussian(typed)).toBe(wanted);
  });

  it.each([
    ["Терензек", "Теренозек"],
    ["Жанакурган", "Жанакорган"],
    ["Kizilorda", "Кызылорда"],
    ["Бейтурсынов", "улица Байтұрсынов"],
    ["маншук маметова", "улица Мәншүк Мәметова"],
    ["Теңқоғам", "Центр «Тең қоғам»"],
  ])("forgives the slip in %s", (typed, wanted) => {
    expect(firstRussian(typed)).toBe(wanted);
  });

  it("knows the short words people use for an office", () => {
    expect(search.find("ЦОН")[0]?.kind).toBe("publicService");
    expect(search.find("ХҚКО")[0]?.kind).toBe("publicService");
  });

  it("ignores the word for street and the house number", () => {
    expect(names("улица Байтұрсынов 12")).toContain("улица Байтұрсынов");
    expect(names("көшесі Байтұрсынов 12/3")).toContain("улица Байтұрсынов");
  });

  it("keeps the number that tells one polyclinic from another", () => {
    expect(firstRussian("поликлиника 3")).toBe("Городская поликлиника №3");
    expect(firstRussian("емхана 5")).toBe("Городская поликлиника №5");
  });

  it("puts the nearer of two equals first", () => {
    const nearAral = search.find("поликлиника", { lat: 46.8, lon: 61.66 });
    expect(nearAral[0]?.district?.en).toBe("Aral district");
  });

  it("gives at most ten hits of the agreed shape and says what is unverified", () => {
    const hits = search.find("а");
    expect(hits.length).toBeLessThanOrEqual(10);
    for (const hit of hits) expect(PlaceHit.parse(hit)).toEqual(hit);
    expect(search.find("гемодиализ")[0]?.unverified).toBe(true);
    expect(search.find("Городской парк")[0]?.unverified).toBe(false);
  });

  it("finds nothing for nothing and for nonsense", () => {
    expect(search.find("")).toEqual([]);
    expect(search.find("  …  ")).toEqual([]);
    expect(search.find("zzzzqqxx")).toEqual([]);
    expect(search.find("бвгд".repeat(10_000))).toEqual([]);
  });
});

describe("plain letters", () => {
  it("make one word of the same name in all alphabets", () => {
    const spellings = [
      "Қызылорда",
      "Кызылорда",
      "Qyzylorda",
      "Qyzylorda".toUpperCase(),
      "Kyzylorda",
      "Qızılorda",
    ];
    expect(new Set(spellings.map(plainLetters))).toEqual(new Set(["kizilorda"]));
    expect(new Set(["Жалағаш", "Жалагаш", "Zhalagash", "Jalağaş", "Jalaǵash"].map(plainLetters)).size).toBe(
      1,
    );
    expect(new Set(["Шәкәрім", "Шакарим", "Shakarim", "Şäkärim"].map(plainLetters)).size).toBe(1);
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
