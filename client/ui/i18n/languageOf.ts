import type { Locale } from "../../../shared/i18n/index.ts";

// Words for kinds of places and streets tell a language even where its letters do not.
const kazakhWords =
  /көшесі|даңғылы|тұйығы|тұйық көше|алаңы|шағын аудан|мөлтек аудан|ауданы|ауылы|кенті|емхана|аурухана|орталы[қғ]|бекеті|базары|саябағы|бағы(?![\p{L}])|мешіті|храмы(?!\p{L})|атындағы|мектеп|клиникасы|университеті|колледжі|гимназиясы|банкі|вокзалы(?!\p{L})/iu;
const russianWords =
  /(?<!\p{L})(улиц|ул\.|проспект|пр-т|переул|пер\.|проезд|площад|микрорайон|мкр|посёлок|поселок|пос\.|село(?!\p{L})|район(?!\p{L})|поликлиник|больниц|центр|школ|вокзал|рынок|аптек|дом(?!\p{L})|подъезд|новый|новая|старый|старая|областн|городск|детск|перинатальн|точка на карте|аэропорт|акимат|банк(?!\p{L})|клиника(?!\p{L})|колледж|библиотек|гимнази|университет|спорткомплекс|парк(?!\p{L})|мечеть|храм|офис|им\.|ТРЦ|ТЦ(?!\p{L}))/iu;
const kazakhLetters = /[әғқңөұүһі]/iu;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/**
 * In which language a name of a place is written, as far as its words and letters tell: a place keeps the language of whoever
 * asked for it. `undefined`: it may be either Kazakh or Russian, such as «Абай».
 */
export function languageOf(label: string): Locale | undefined {
  if (kazakhWords.test(label)) return "kk";
  if (russianWords.test(label)) return "ru"; // also «улица Қорқыт Ата»: the name is Kazakh, the way of reading it out is not
  if (kazakhLetters.test(label)) return "kk";
  return latin.test(label) && !cyrillic.test(label) ? "en" : undefined;
}
