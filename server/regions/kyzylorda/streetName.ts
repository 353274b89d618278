import type { LocalizedName } from "../../../shared/schemas/index.ts";
import { transliterated } from "../transliteration.ts";

/** OpenStreetMap has some streets in Kazakh, some in Russian and some in English; the kind of street is translated, the name kept. */
const kinds = [
  { words: /\b(street|ulitsa)\b/iu, spoken: { kk: "көшесі", ru: "улица", en: "street" } },
  { words: /(^|\s)(улица|көшесі)(?=\s|$)/iu, spoken: { kk: "көшесі", ru: "улица", en: "street" } },
  { words: /(^|\s)(проспект|даңғылы)(?=\s|$)/iu, spoken: { kk: "даңғылы", ru: "проспект", en: "avenue" } },
  { words: /(^|\s)переулок(?=\s|$)/iu, spoken: { kk: "тұйық көшесі", ru: "переулок", en: "lane" } },
];

export function streetName(surveyed: string): LocalizedName {
  const kind = kinds.find(({ words }) => words.test(surveyed));
  if (!kind) return { kk: surveyed, ru: surveyed, en: transliterated(surveyed) };
  const own = surveyed.replace(kind.words, " ").replace(/\s+/g, " ").trim();
  const { kk, ru, en } = kind.spoken;
  return { kk: `${own} ${kk}`, ru: `${ru} ${own}`, en: `${transliterated(own)} ${en}` };
}
