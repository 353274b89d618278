/** Cyrillic letters that people write for one another get the same plain letters: ә = а, қ = к, ң = н, і = и = ы = й … */
const cyrillic = new Map(
  Object.entries({
    а: "a",
    ә: "a",
    б: "b",
    в: "v",
    г: "g",
    ғ: "g",
    д: "d",
    е: "e",
    ё: "e",
    ж: "j",
    з: "z",
    и: "i",
    й: "i",
    к: "k",
    қ: "k",
    л: "l",
    м: "m",
    н: "n",
    ң: "n",
    о: "o",
    ө: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ұ: "u",
    ү: "u",
    ф: "f",
    х: "h",
    һ: "h",
    ц: "ts",
    ч: "c",
    ш: "s",
    щ: "s",
    ъ: "",
    ы: "i",
    і: "i",
    ь: "",
    э: "e",
    ю: "iu",
    я: "ia",
  }),
);

/** Latin letter groups: English maps (zh, sh, kh) and the Kazakh Latin alphabets of 2018 and 2021 (q, w, ı, ş, ğ …). */
const latin = new Map(
  Object.entries({
    shch: "s",
    zh: "j",
    sh: "s",
    ch: "c",
    kh: "h",
    gh: "g",
    yu: "iu",
    ya: "ia",
    yo: "e",
    q: "k",
    w: "u",
    x: "h",
    y: "i",
    ı: "i",
    ş: "s",
    ç: "c",
    c: "k",
  }),
);
const latinGroup = /shch|zh|sh|ch|kh|gh|yu|ya|yo|[qwxyışçc]/g;
const accents = /\p{M}/gu;

/** Words that say what kind of thing a name names; they help nobody to find it. */
const kindWords = new Set(
  [
    "улица",
    "ул",
    "көшесі",
    "көше",
    "street",
    "st",
    "str",
    "ulitsa",
    "koshesi",
    "проспект",
    "пр",
    "пр-т",
    "даңғылы",
    "avenue",
    "переулок",
    "пер",
    "lane",
    "тұйық",
    "дом",
    "үй",
    "д",
  ].map(plainLetters),
);

/**
 * A word as it sounds to a careless ear: both alphabets end in the same plain letters, so that "Қызылорда",
 * "Кызылорда", "Qyzylorda" and "Kyzylorda" become one. Not for showing.
 */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[а-яёәғқңөұүһі]/gu, (letter) => cyrillic.get(letter) ?? letter)
    .normalize("NFC")
    .replace(latinGroup, (group) => latin.get(group) ?? group)
    .normalize("NFD")
    .replace(accents, "")
    .replace(/(\p{L})\1+/gu, "$1");
}

/** The words of a name or of what somebody typed, in plain letters, without kind words. */
export function plainWords(text: string): string[] {
  const words = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainLetters)
    .filter((word) => word !== "");
  const own = words.filter((word) => !kindWords.has(word));
  return own.length > 0 ? own : words;
}
