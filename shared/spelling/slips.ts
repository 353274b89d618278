const vowels = "aeiou";
const isVowel = (letter: string): boolean => vowels.includes(letter);
/** Consonants that ears and fingers take for one another. */
const beginnings = ["kgh", "dt", "bp", "zsjc", "nm"];
/** Уәлиханов and Валиханов. */
const alike = [...beginnings, "vf", "vu"];
const SWAP = 0.8;

/** What plain letters of a word differ by, as a sum of slips; more than `most` counts as infinitely much. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > Math.ceil(most / cheapestGap)) return Number.POSITIVE_INFINITY;
  let [before, previous] = [[] as number[], startRow(other)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow({ one, other, row, previous, before });
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    [before, previous] = [previous, next];
  }
  const sum = previous[other.length] ?? Number.POSITIVE_INFINITY;
  return sum <= most ? sum : Number.POSITIVE_INFINITY;
}

const cheapestGap = 0.7;
const gap = (letter: string): number => (isVowel(letter) ? cheapestGap : 1);

function exchange(one: string, other: string): number {
  if (one === other) return 0;
  if (isVowel(one) && isVowel(other)) return 0.5;
  return alike.some((group) => group.includes(one) && group.includes(other)) ? 0.6 : 1;
}

function startRow(other: string): number[] {
  const row = [0];
  for (const letter of other) row.push((row.at(-1) ?? 0) + gap(letter));
  return row;
}

interface Step {
  one: string;
  other: string;
  row: number;
  previous: readonly number[];
  before: readonly number[];
}

/** One row of the table of Damerau and Levenshtein (optimal string alignment), with slips weighed. */
function nextRow({ one, other, row, previous, before }: Step): number[] {
  const letter = one[row - 1] ?? "";
  const next = [at(previous, 0) + gap(letter)];
  for (let column = 1; column <= other.length; column += 1) {
    const against = other[column - 1] ?? "";
    const isSwap = letter === other[column - 2] && one[row - 2] === against;
    next.push(
      Math.min(
        at(previous, column) + gap(letter),
        at(next, column - 1) + gap(against),
        at(previous, column - 1) + exchange(letter, against),
        isSwap ? at(before, column - 2) + SWAP : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** Words that begin otherwise are never taken for one another. */
export function firstSound(word: string): string {
  const first = word[0] ?? "";
  if (isVowel(first) || first === "v") return vowels;
  return beginnings.find((group) => group.includes(first)) ?? first;
}

/** How much may be wrong in a word: nothing in a short one, and never its beginning. */
export function isSlipOf(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  const length = shorter <= 6 ? shorter : Math.max(typed.length, meant.length);
  const most = length <= 3 ? 0 : length === 4 ? 0.5 : length <= 6 ? 1 : length <= 9 ? 1.3 : 2;
  if (most === 0 || exchange(typed[0] ?? "", meant[0] ?? "") > 0.6) return false;
  return slips(typed, meant, most) <= most;
}

const skeleton = (word: string): string => word.replace(/[aeiou]/g, "");

const withoutLastVowels = (word: string): string => word.replace(/[aeiou]+$/, "");

/** The same word with other vowels: Қонаев and Кунаев, Жамбыл and Джамбул. */
export function isVowelVariant(typed: string, meant: string): boolean {
  const [one, other] = [withoutLastVowels(typed), withoutLastVowels(meant)];
  if (Math.min(one.length, other.length) < 5 || skeleton(one) !== skeleton(other)) return false;
  return slips(one, other, 1) <= 1;
}
