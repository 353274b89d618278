import {
  firstSound,
  isSameButEnding,
  isSameFamily,
  isSlipOf,
  isVowelVariant,
} from "../../../shared/spelling/index.ts";

/** At least two words are the same in both, and none of the shorter name is missing in the longer; initials stand for words. */
export function isOneName(one: readonly string[], other: readonly string[], isWriting: IsWriting): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  let whole = 0;
  for (const word of shorter) {
    const index = longer.findIndex((each) => isWriting(word, each));
    if (index < 0) return false;
    const [found = ""] = longer.splice(index, 1);
    if (Math.min(word.length, found.length) > 2) whole += 1;
  }
  return shorter.length > 1 && whole > 0;
}

export type IsWriting = (one: string, other: string) => boolean;

/** Comparing letters is what takes time; words that begin otherwise are never taken for one another. */
export function rememberWritings(): IsWriting {
  const known = new Map<string, boolean>();
  return (one, other) => {
    if (one === other) return true;
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const is = firstSound(one) === firstSound(other) && isWritingOf(one, other);
    known.set(key, is);
    return is;
  };
}

function isWritingOf(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return (
    isSlipOf(one, other) ||
    isVowelVariant(one, other) ||
    isSameFamily(one, other) ||
    isSameButEnding(one, other)
  );
}
