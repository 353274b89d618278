import {
  firstSound,
  isSameButEnding,
  isSameFamily,
  isSlipOf,
  isVowelVariant,
} from "../../shared/spelling/index.ts";

/**
 * How well a word that was typed fits a word of a name; smaller is better.
 * 0: the word, or another form of it. 1: its beginning, or the same family. 2: inside it. 3: with other vowels. 4: with a slip.
 */
export type Tier = 0 | 1 | 2 | 3 | 4;
export interface Likeness {
  readonly tier: Tier;
  /** Letter for letter, not another form of the word. */
  readonly isLiteral: boolean;
}

const SHORTEST_START = 2;
const SHORTEST_INSIDE = 4;

export function likenessOf(typed: string, word: string, isAlone: boolean): Likeness | undefined {
  if (typed === word) return { tier: 0, isLiteral: true };
  if (isSameButEnding(typed, word)) return { tier: 0, isLiteral: false };
  const isStart = word.startsWith(typed) && (isAlone || typed.length >= SHORTEST_START);
  if (isStart || isSameFamily(typed, word)) return { tier: 1, isLiteral: isStart };
  if (typed.length >= SHORTEST_INSIDE && word.includes(typed)) return { tier: 2, isLiteral: true };
  if (isVowelVariant(typed, word)) return { tier: 3, isLiteral: false };
  return isSlipOf(typed, word) ? { tier: 4, isLiteral: false } : undefined;
}

const MOST_REMEMBERED = 2000;

/** Compares typed words with all words of the names, and remembers what it has compared. */
export class LikenessTable {
  private readonly known = new Map<string, ReadonlyMap<string, Likeness>>();
  private readonly bySound = new Map<string, string[]>();

  constructor(private readonly vocabulary: readonly string[]) {
    for (const word of vocabulary) {
      const sound = firstSound(word);
      this.bySound.set(sound, [...(this.bySound.get(sound) ?? []), word]);
    }
  }

  /** The words that are anything like the typed one. */
  row(typed: string, isAlone: boolean): ReadonlyMap<string, Likeness> {
    const key = `${isAlone} ${typed}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    const row = this.compare(typed, isAlone);
    this.known.set(key, row);
    return row;
  }

  /** Only words that begin with a like sound are like; others may hold the typed one inside. */
  private compare(typed: string, isAlone: boolean): Map<string, Likeness> {
    const row = new Map<string, Likeness>();
    for (const word of this.bySound.get(firstSound(typed)) ?? []) {
      const likeness = likenessOf(typed, word, isAlone);
      if (likeness !== undefined) row.set(word, likeness);
    }
    if (typed.length < SHORTEST_INSIDE) return row;
    for (const word of this.vocabulary)
      if (!row.has(word) && word.includes(typed)) row.set(word, { tier: 2, isLiteral: true });
    return row;
  }
}
