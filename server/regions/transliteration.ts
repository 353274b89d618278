/** Cyrillic (Kazakh and Russian) to plain Latin, as signs and maps of Kazakhstan mostly write it today. */
const latin: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
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
  х: "kh",
  һ: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  і: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Keeps the case of the first letter of each letter group; leaves other characters alone. */
export function transliterated(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    const plain = latin[lower];
    if (plain === undefined) return letter;
    return lower === letter ? plain : capitalized(plain);
  }).join("");
}
