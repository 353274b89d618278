import { describe, expect, it } from "vitest";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import {
  inFirstCase,
  inRussianLetters,
  kazakhOrdinal,
  streetName,
} from "../../../server/regions/kyzylorda/streetName.ts";

const named = kyzylorda.streets.flatMap(({ name, also = [] }) =>
  name === undefined ? [] : [{ name, also }],
);
const streets = [...new Map(named.map((street) => [street.name.kk, street])).values()];

describe("a street surveyed in Russian", () => {
  it.each([
    ["Абенова улица", "Әбенов көшесі", "улица Абенова"],
    ["Асфандиярова улица", "Асфандияров көшесі", "улица Асфандиярова"], // by rule alone
    ["Бекниязов улица", "Бекниязов көшесі", "улица Бекниязова"],
    ["Саламатов проспект", "Саламатов даңғылы", "проспект Саламатова"],
    ["2-я Каржаубаева улица", "2-ші Қаржаубаев көшесі", "улица 2-я Каржаубаева"],
    ["Привокзальный переулок", "Вокзал маңы тұйық көшесі", "переулок Привокзальный"],
    ["Розы Баглановой улица", "Роза Бағланова көшесі", "улица Розы Баглановой"],
    ["Chimbay street", "Шымбай көшесі", "улица Шимбая"],
  ])("%s is %s in Kazakh and %s in Russian", (surveyed, kk, ru) => {
    expect(streetName(surveyed)).toMatchObject({ kk, ru });
  });
});

describe("a street surveyed in Kazakh", () => {
  it.each([
    ["Абай даңғылы", "Абай даңғылы", "проспект Абая"],
    ["Тоқмағамбетов көшесі", "Тоқмағамбетов көшесі", "улица Токмагамбетова"], // by rule alone
    ["Желтоқсан көшесі", "Желтоқсан көшесі", "улица Желтоксан"],
    ["Қорқыт Ата көшесі", "Қорқыт Ата көшесі", "улица Коркыт Ата"],
    ["Байтұрсынов көшесі", "Байтұрсынұлы көшесі", "улица Байтурсынова"],
    ["Қонаев көшесі", "Қонаев көшесі", "улица Кунаева"],
    ["Мәншүк Мәметова көшесі", "Мәншүк Мәметова көшесі", "улица Маншук Маметовой"], // a woman's name
  ])("%s keeps its name in Kazakh as %s, and is %s in Russian", (surveyed, kk, ru) => {
    expect(streetName(surveyed)).toMatchObject({ kk, ru });
  });
});

describe("the rules", () => {
  it("bring family names to their first case, each word for itself", () => {
    expect(inFirstCase("Казбека Тореманова")).toBe("Казбека Тореманов");
    expect(inFirstCase("Есенберлина")).toBe("Есенберлин");
    expect(inFirstCase("Сарыарка")).toBe("Сарыарка");
  });

  it("write a Kazakh name in Russian letters, large ones large", () => {
    expect(inRussianLetters("Үміт Әубәкірқызы, Баһадүр")).toBe("Умит Аубакиркызы, Бахадур");
    expect(inRussianLetters("Жиембет")).toBe("Жиембет");
  });

  it("say ordinals by the vowels of the number's last word: екінші, алтыншы, қырқыншы", () => {
    const said = [1, 2, 3, 6, 9, 10, 16, 25, 40, 50].map(kazakhOrdinal);
    expect(said).toEqual([
      "1-ші",
      "2-ші",
      "3-ші",
      "6-шы",
      "9-шы",
      "10-шы",
      "16-шы",
      "25-ші",
      "40-шы",
      "50-ші",
    ]);
  });
});

describe("all streets of the city", () => {
  const women = ["Мәметова", "Байсейітова", "Молдағұлова", "Тоқмағанбетова", "Бағланова"];

  it("have no Russian case and no Russian adjective in Kazakh", () => {
    const isRussian = (word: string) => /(ова|ева|ина|ого|ый|ая|ой)$/u.test(word) && !women.includes(word);
    expect(streets.filter(({ name }) => name.kk.split(" ").some(isRussian))).toEqual([]);
  });

  it("have no Latin letters in Kazakh and Russian", () => {
    expect(streets.filter(({ name }) => /[a-z]/iu.test(name.kk + name.ru))).toEqual([]);
  });

  it("have no Kazakh letters in Russian, and no man's family name in its first case", () => {
    expect(streets.filter(({ name }) => /[әғқңөұүһі]/iu.test(name.ru))).toEqual([]);
    expect(
      streets.filter(({ name }) => /^(улица|проспект|переулок) \p{L}+(ов|ев|ин)$/u.test(name.ru)),
    ).toEqual([]);
  });

  it("stand once where they were surveyed once without their kind", () => {
    const called = streets.filter(({ name }) => /^Қараманов/u.test(name.kk));
    expect(called.map(({ name }) => name.ru)).toEqual(["улица Караманова"]);
  });

  it("stand once, and keep the spellings of the survey for the search", () => {
    const known = new Map(streets.map(({ name, also }) => [name.kk, also]));
    expect(named.every(({ name }) => streets.some((street) => street.name.ru === name.ru))).toBe(true);
    expect(known.get("Есқараев көшесі")).toContain("Iskaraev street");
    expect(known.get("Байтұрсынұлы көшесі")).toContain("Байтұрсынов көшесі");
    expect(known.has("Байтұрсынов көшесі")).toBe(false);
  });
});
