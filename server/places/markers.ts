import { plainLetters } from "../../shared/spelling/index.ts";

/** What a word says of the name beside it. A `quarter` is a part of a town (мкр, шағын ауданы). */
export type Kind = "street" | "avenue" | "lane" | "quarter" | "settlement" | "city" | "district" | "region";
/** On which side of the word the name or the number stands, as a rule. */
export type Side = "next" | "before";
export interface KindWord {
  readonly kind: Kind;
  readonly name: Side;
}

const plain = (words: string): string[] =>
  words.split(" ").map((word) => plainLetters(word).replace(/-/g, ""));

function kindWordsOf(kind: Kind, name: Side, words: string): [string, KindWord][] {
  return plain(words).map((word) => [word, { kind, name }]);
}

const kindWords = new Map<string, KindWord>([
  ...kindWordsOf("street", "next", "улица улицы улице улицу ул ulitsa"),
  ...kindWordsOf("street", "before", "көшесі көше көшесінде көшесіне к-сі street str st"),
  ...kindWordsOf("avenue", "next", "проспект проспекта проспекте пр пр-т пр-кт просп"),
  ...kindWordsOf("avenue", "before", "даңғылы даңғыл даңғылында даңғ avenue ave av"),
  ...kindWordsOf("lane", "next", "переулок переулка переулке пер"),
  ...kindWordsOf("lane", "before", "тұйық тұйығы lane"),
  ...kindWordsOf("quarter", "next", "мкр мкрн микрорайон микрорайоне микрорайона мк-н м-н мрн"),
  ...kindWordsOf(
    "quarter",
    "before",
    "шағынауданы шағынаудан ықшамауданы ықшамаудан микроауданы microdistrict",
  ),
  ...kindWordsOf(
    "settlement",
    "next",
    "посёлок поселок посёлка посёлке пос п-к пгт село селе села сельский аул ауле",
  ),
  ...kindWordsOf(
    "settlement",
    "before",
    "кент кенті кентінде ауыл ауылы ауылында а-лы settlement village township",
  ),
  ...kindWordsOf("city", "next", "город городе гор"),
  ...kindWordsOf("city", "before", "қаласы қала қаласында city town"),
  ...kindWordsOf("district", "before", "район р-н ауданы аудан ауданында district rayon округ округі"),
  ...kindWordsOf("region", "before", "область обл облысы облыс region oblast"),
]);

/** Single letters are such words only as abbreviations. */
const letters: Readonly<Record<string, KindWord>> = {
  г: { kind: "city", name: "next" },
  қ: { kind: "city", name: "before" },
  с: { kind: "settlement", name: "next" },
  п: { kind: "settlement", name: "next" },
  а: { kind: "settlement", name: "before" },
};

export const kindWordOf = (word: string): KindWord | undefined => kindWords.get(word);
export const kindLetterOf = (letter: string): KindWord | undefined => letters[letter];

/** Before "аудан" they make a quarter of a town of it. */
const quarterWords = new Set(plain("шағын ықшам мөлтек"));
export const isQuarterWord = (word: string): boolean => quarterWords.has(word);

/** Words beside the number of a house, its part, an entrance, a floor, a flat. */
const partWords = new Map<string, Side>([
  ...plain("дом д house bldg корпус корп к блок block строение стр литера литер лит лит-р").map(
    (word): [string, Side] => [word, "next"],
  ),
  ...plain(
    "подъезд подьезд под п entrance вход этаж эт floor квартира кв flat apt apartment офис оф office",
  ).map((word): [string, Side] => [word, "next"]),
  ...plain("кабинет каб комната палата room").map((word): [string, Side] => [word, "next"]),
  ...plain("үй үйі пәтер пәт кіреберіс кіреберісі қабат қабаты бөлме").map((word): [string, Side] => [
    word,
    "before",
  ]),
]);
export const partSideOf = (word: string): Side | undefined => partWords.get(word);

/** They help nobody to find it, and nobody misses them. */
const fillers = new Set(
  plain(
    "им имени атындағы атынд на в во у за и до по из от для к ко со возле около рядом напротив угол пересечение перед позади " +
      "жанында жаны қасында маңы маңында қарсы артында алдында бұрышы қиылысы мен және " +
      "the of in at to near next opposite behind corner and",
  ),
);
export const isFiller = (word: string): boolean => fillers.has(word);

/** Such words tell one of several apart, but alone they say nothing of what is meant. */
const modifiers = new Set(
  plain(
    "центральный центральная центр городской городская города областной областная районный районная района новый новая старый старая " +
      "средняя детская детский главный орталық орталығы қалалық облыстық аудандық жаңа ескі орта балалар бас " +
      "central centre center city regional district new old main children левый правый берег сол оң жағалау",
  ),
);
export const isModifier = (word: string): boolean => modifiers.has(word);

const endingsOfOrder = new Set(plain("я ая ья й ый ой ий го ое е ші шы інші ыншы нші ншы th nd rd"));
/** The letters of "2-ая" or "1-ші". */
export const isOrderEnding = (word: string): boolean => endingsOfOrder.has(word);
