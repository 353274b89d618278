import fc from "fast-check";
import { expect, it } from "vitest";
import { createPlaceSearch } from "../../server/places/index.ts";
import { districtOf } from "../../server/regions/index.ts";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import { plainWords } from "../../shared/spelling/index.ts";
import { runs } from "./engineWorld.ts";

const districtName = (point: { lat: number; lon: number }) => districtOf(kyzylorda, point)?.name;
const search = createPlaceSearch(kyzylorda, districtName);

/** Everything with a name, once: what the search itself offers for its parts. */
const named = [...kyzylorda.places, ...kyzylorda.settlements, ...kyzylorda.streets].flatMap(
  ({ name }) => name ?? [],
);
const locales = ["kk", "ru", "en"] as const;
const names = fc
  .tuple(fc.constantFrom(...named), fc.constantFrom(...locales))
  .map(([name, locale]) => ({ name, text: name[locale] }));

const houses = [
  "12",
  "77а",
  "12/3",
  "дом 5, подъезд 2",
  "27 кв 112",
  "д. 8 корп. 2",
  "5-үй, 2-кіреберіс",
  "house 4",
  "литера Б",
];
const country = ["Казахстан", "Қазақстан", "Кызылординская область", "Қызылорда облысы"];

/** Lines of one street are surveyed in two spellings: they are one spot. */
const sameName = (name: { kk: string }): string => plainWords(name.kk).sort().join(" ");
const hitOf = (typed: string, name: { kk: string }) =>
  search.find(typed, { limit: 1000 }).places.find((hit) => sameName(hit.name) === sameName(name));
/** The same thing is among the hits. */
const isFound = (typed: string, name: { kk: string }): boolean => hitOf(typed, name) !== undefined;

it("finds everything by its own name in each language", () => {
  fc.assert(
    fc.property(names, ({ name, text }) => {
      expect(isFound(text, name)).toBe(true);
    }),
    runs(500),
  );
});

it("still finds it with a house, its district, its country or all of them beside it", () => {
  const beside = fc.record({
    house: fc.constantFrom("", ...houses),
    country: fc.constantFrom("", ...country),
    hasDistrict: fc.boolean(),
    houseFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(names, beside, fc.constantFrom(...locales), ({ name, text }, more, locale) => {
      const hit = hitOf(text, name);
      const district = more.hasDistrict ? (hit?.district?.[locale] ?? "") : "";
      const address = more.houseFirst ? [more.house, text] : [text, more.house];
      const typed = [more.country, district, address.filter(Boolean).join(" ")].filter(Boolean).join(", ");
      expect(isFound(typed, name), typed).toBe(true);
    }),
    runs(500),
  );
});

it("still finds it with its words in another order", () => {
  fc.assert(
    fc.property(names, fc.infiniteStream(fc.nat(1000)), ({ name, text }, keys) => {
      const words = text
        .replace(/[()«»,]/g, " ")
        .split(/\s+/)
        .filter(Boolean);
      // An initial tells whose it is by standing beside the name; elsewhere "қ." is short for a city.
      fc.pre(!words.some((word) => /^\p{L}\.?$/u.test(word)));
      const shuffled = words
        .map((word) => ({ word, key: keys.next().value ?? 0 }))
        .sort((one, other) => one.key - other.key)
        .map(({ word }) => word)
        .join(" ");
      expect(isFound(shuffled, name), shuffled).toBe(true);
    }),
    runs(500),
  );
});

it("still finds it with a word that fits nothing", () => {
  fc.assert(
    fc.property(
      names,
      fc.constantFrom("зелёные ворота", "жасыл қақпа", "пожалуйста"),
      ({ name, text }, more) => {
        expect(isFound(`${text} ${more}`, name), text).toBe(true);
      },
    ),
    runs(500),
  );
});
