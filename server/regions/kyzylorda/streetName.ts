import { z } from "zod";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import { transliterated } from "../transliteration.ts";
import { readDataFile } from "./dataFile.ts";

/** OpenStreetMap has some streets in Kazakh, some in Russian and some in English; the kind of street is translated. */
const kinds = [
  { words: /\b(street|ulitsa)\b/iu, spoken: { kk: "көшесі", ru: "улица", en: "street" } },
  { words: /(^|\s)(улица|көшесі)(?=\s|$)/iu, spoken: { kk: "көшесі", ru: "улица", en: "street" } },
  { words: /(^|\s)(проспект|даңғылы)(?=\s|$)/iu, spoken: { kk: "даңғылы", ru: "проспект", en: "avenue" } },
  { words: /(^|\s)переулок(?=\s|$)/iu, spoken: { kk: "тұйық көшесі", ru: "переулок", en: "lane" } },
];

const Correction = z.strictObject({
  surveyed: z.string(),
  kk: z.string().optional(),
  ru: z.string().optional(),
  doubtful: z.boolean().optional(),
});
/** What rules cannot know: Kazakh spelling, given names, adjectives. */
const corrections = new Map(
  readDataFile("streetNames", z.object({ names: z.array(Correction) })).names.map((row) => [
    row.surveyed,
    row,
  ]),
);

/**
 * A surveyed name in three languages. Kazakh has the name in its first case and the kind of street after it, Russian the kind
 * and then the name in Russian letters and, where it is a man's family name, in the genitive.
 */
export function streetName(surveyed: string): LocalizedName {
  const kind = kinds.find(({ words }) => words.test(surveyed));
  const own = kind === undefined ? surveyed : surveyed.replace(kind.words, " ").replace(/\s+/g, " ").trim();
  const known = corrections.get(own);
  const isKazakh = /(көшесі|даңғылы)/iu.test(surveyed);
  const kk = known?.kk ?? (isKazakh ? own : inFirstCase(own));
  const russian = known?.ru ?? inRussianLetters(own);
  if (!kind) return { kk, ru: russian, en: transliterated(own) };
  const ru = known?.ru ?? inGenitive(russian);
  const { spoken } = kind;
  return {
    kk: `${kk} ${spoken.kk}`,
    ru: `${spoken.ru} ${ru}`,
    en: `${transliterated(own)} ${spoken.en}`,
  };
}

/** "Абдыраманова" to "Абдыраманов", "2-я" to "2-ші". Women's names look the same: they stand in the corrections. */
export const inFirstCase = (name: string): string =>
  name
    .replace(/(\p{L}(?:ов|ев|ин))а(?!\p{L})/gu, "$1")
    .replace(/(\d+)-(?:я|й|ая|ый|ой)(?!\p{L})/gu, (_, number: string) => kazakhOrdinal(Number(number)));

const russianLetters: Readonly<Record<string, string>> = {
  ...{ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" },
};
/** "Желтоқсан" to "Желтоксан", letter by letter as road signs in Russian have it; where usage differs, a correction says so. */
export const inRussianLetters = (name: string): string =>
  name.replace(/[әғқңөұүһі]/giu, (letter) => {
    const small = russianLetters[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });

/** A family name that stands in its first case after "улица": "Бакишев" to "Бакишева". */
export const inGenitive = (name: string): string => name.replace(/^(\p{L}+(?:ов|ев|ин))$/u, "$1а");

/** The ending goes by the vowels of the number's last word: екінші, алтыншы, қырқыншы. */
export function kazakhOrdinal(number: number): string {
  const last = number % 10 === 0 ? number % 100 : number % 10;
  return `${number}-${[6, 9, 10, 20, 30, 40, 60, 90].includes(last) ? "шы" : "ші"}`;
}
