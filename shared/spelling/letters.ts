/** Cyrillic letters that people write for one another get the same plain letters: ә = а, қ = к, ң = н, і = и = ы = й … */
const cyrillic = spelled(
  "а a ә a б b в v г g ғ g д d е e ё e ж j з z и i й i к k қ k л l м m н n ң n о o ө o п p р r с s т t у u ұ u ү u ф f х h һ h",
  "ц ts ч c ш s щ s ы i і i э e ю iu я ia ў u ї i є e ґ g ј i ќ k ӊ n ӈ n ə a ɵ o",
);

/** Latin letter groups: English maps (zh, sh, kh) and the Kazakh Latin alphabets of 2018 and 2021 (q, w, ı, ş, ğ …). */
const latin = spelled(
  "shch s zh j sh s ch c kh h gh g yu iu ya ia yo e ye e q k w u x h y i ı i ş s ç c c k ə a ɵ o",
);
const latinGroup = /shch|zh|sh|ch|kh|gh|yu|ya|yo|ye|[qwxyışçcəɵ]/g;

/** Letters that look alike in the two alphabets, and their twins, in the same order. */
const latinTwins = "aAeEoOcCpPxXyYiIKMTHB";
const cyrillicTwins = "аАеЕоОсСрРхХуУіІКМТНВ";

function spelled(...tables: string[]): Map<string, string> {
  const parts = tables.join(" ").split(" ");
  const letters = new Map<string, string>([
    ["ъ", ""],
    ["ь", ""],
  ]);
  for (let index = 0; index < parts.length; index += 2)
    letters.set(parts[index] ?? "", parts[index + 1] ?? "");
  return letters;
}

/** The same text in the letters it means: full-width forms and the like are made usual ones, invisible ones are taken out. */
export const cleanText = (text: string): string =>
  text
    .replace(/№/g, " \u2116 ")
    .replace(/[^\u2116]+/g, (part) => part.normalize("NFKC"))
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<=\p{L})0(?=\p{L}{2})|(?<=\p{L}{2})0(?=\p{L})/gu, "о");

/**
 * Text as it sounds to a careless ear: both alphabets end in the same plain letters, so that "Қызылорда", "Кызылорда",
 * "Qyzylorda" and "Kyzylorda" become one, and so does a word with letters of the other alphabet that look the same.
 * Not for showing.
 */
export const plainLetters = (text: string): string =>
  cleanText(text).replace(/[\p{L}\p{M}]+/gu, (word) => plainWord(ofOneAlphabet(word)));

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  const letters = /\p{Script=Cyrillic}/u.test(lower) ? plainCyrillic(lower) : plainLatin(lower);
  return letters
    .replace(/dj/g, "j")
    .replace(/ng(?=.)/g, "n")
    .replace(/(\p{L})\1+/gu, "$1");
}

const plainCyrillic = (word: string): string =>
  withoutAccents(
    Array.from(word.normalize("NFC"), (letter) => cyrillic.get(letter) ?? latin.get(letter) ?? letter).join(
      "",
    ),
  );

const plainLatin = (word: string): string =>
  withoutAccents(word.normalize("NFC").replace(latinGroup, (group) => latin.get(group) ?? group));

const withoutAccents = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** In a word that is Cyrillic for the most part, Latin letters are meant as the ones they look like. */
function ofOneAlphabet(word: string): string {
  const own = (script: RegExp, twins: string): number =>
    Array.from(word).filter((letter) => script.test(letter) && !twins.includes(letter)).length;
  const isCyrillic =
    /\p{Script=Cyrillic}/u.test(word) &&
    own(/\p{Script=Latin}/u, latinTwins) <= own(/\p{Script=Cyrillic}/u, cyrillicTwins);
  return isCyrillic ? exchanged(word) : word;
}

/** What a text of capitals that exist in both alphabets means in Cyrillic: "ACTAHA" is Астана. Undefined when there is nothing to change. */
export function readAsCyrillic(text: string): string | undefined {
  const read = text.replace(/\p{Script=Latin}{3,}/gu, (word) =>
    Array.from(word).every((letter) => latinTwins.includes(letter)) ? exchanged(word) : word,
  );
  return read === text ? undefined : read;
}

const exchanged = (word: string): string =>
  Array.from(word, (letter) => cyrillicTwins[latinTwins.indexOf(letter)] ?? letter).join("");
