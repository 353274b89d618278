import type { RiderId } from "../../../shared/ids/index.ts";
import { type DuplicateSign, duplicateSigns } from "../../../shared/needs/applications.ts";
import {
  firstSound,
  isSameButEnding,
  isSameFamily,
  isSlipOf,
  isVowelVariant,
  plainWords,
} from "../../../shared/spelling/index.ts";

/** What tells people apart. */
export interface Traits {
  id: RiderId;
  iin: string;
  name: string;
  phone: string;
  /** Of those who may be asked instead. */
  contactPhones: readonly string[];
  home?: string | undefined;
}

export interface LikelyPair<Person extends Traits> {
  one: Person;
  other: Person;
  signs: DuplicateSign[];
}

interface Read<Person> {
  person: Person;
  words: string[];
  phones: Set<string>;
  home: string;
}

/**
 * Records that may be one person's: the names are spellings of one, and something else fits too. Relatives share phones, homes and
 * families' names, and people of one name there are many: neither alone says anything. The likeliest come first.
 */
export function findDuplicates<Person extends Traits>(people: readonly Person[]): LikelyPair<Person>[] {
  const known = people.map(read);
  const alike = alikeWords(known);
  const pairs = candidatesOf(known, alike).flatMap(([one, other]) => {
    const signs = signsOf(one, other, alike);
    return signs.length > 1 ? [{ one: one.person, other: other.person, signs }] : [];
  });
  const weight = ({ signs }: LikelyPair<Person>) => signs.length;
  return pairs.sort(
    (a, b) => weight(b) - weight(a) || (a.one.name < b.one.name ? -1 : a.one.name > b.one.name ? 1 : 0),
  );
}

/** The same for two, in whichever order. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

const read = <Person extends Traits>(person: Person): Read<Person> => ({
  person,
  words: plainWords(person.name),
  phones: new Set([person.phone, ...person.contactPhones]),
  home: plainWords(person.home ?? "").join(" "),
});

/** Of each word those that may be writings of it, itself among them. */
type AlikeWords = ReadonlyMap<string, ReadonlySet<string>>;

/** There are far fewer words in names than pairs of people, and words that begin otherwise are never taken for one another. */
function alikeWords(known: readonly Pick<Read<Traits>, "words">[]): AlikeWords {
  const words = [...new Set(known.flatMap((each) => each.words))];
  const alike = new Map(words.map((word) => [word, new Set([word])]));
  const byBeginning = new Map<string, string[]>();
  for (const word of words) {
    const beginning = firstSound(word);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), word]);
  }
  for (const group of byBeginning.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1))
        if (isWritingOf(one, other)) {
          alike.get(one)?.add(other);
          alike.get(other)?.add(one);
        }
  return alike;
}

/** Pairs whose names have two words in common, in whatever writing: nobody else is compared. */
function candidatesOf<Person extends Traits>(
  known: readonly Read<Person>[],
  alike: AlikeWords,
): [Read<Person>, Read<Person>][] {
  const holders = new Map<string, number[]>();
  for (const [no, { words }] of known.entries())
    for (const word of new Set(words)) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [no]);
      else list.push(no);
    }
  return known.flatMap((one, no) => {
    const common = new Map<number, number>();
    for (const word of one.words)
      for (const holder of holdersOf(alike.get(word), holders))
        if (holder > no) common.set(holder, (common.get(holder) ?? 0) + 1);
    return [...common].flatMap(([other, count]): [Read<Person>, Read<Person>][] => {
      const found = known[other];
      return count > 1 && found !== undefined ? [[one, found]] : [];
    });
  });
}

const holdersOf = (
  words: ReadonlySet<string> | undefined,
  holders: ReadonlyMap<string, readonly number[]>,
): Set<number> => new Set([...(words ?? [])].flatMap((word) => holders.get(word) ?? []));

function signsOf<Person extends Traits>(
  one: Read<Person>,
  other: Read<Person>,
  alike: AlikeWords,
): DuplicateSign[] {
  const [a, b] = [one.person.iin, other.person.iin];
  if (!isOneName(one.words, other.words, alike)) return [];
  const fits: Record<DuplicateSign, boolean> = {
    name: true,
    born: a.slice(0, 6) === b.slice(0, 6),
    iin: isSlipOfIin(a, b),
    phone: [...one.phones].some((phone) => other.phones.has(phone)),
    home: one.home !== "" && one.home === other.home,
  };
  return duplicateSigns.filter((sign) => fits[sign]);
}

/**
 * One digit is another, or two that stand side by side are swapped. The check digit, which follows from the others, is not looked at.
 */
function isSlipOfIin(one: string, other: string): boolean {
  const places = [...one].flatMap((digit, index) => (index < 11 && digit !== other[index] ? [index] : []));
  const [first = 0, second, third] = places;
  if (second === undefined) return true;
  if (third !== undefined || second !== first + 1) return false;
  return one[first] === other[second] && one[second] === other[first];
}

/** At least two words are the same in both, and none of the shorter name is missing in the longer; initials stand for words. */
function isOneName(one: readonly string[], other: readonly string[], alike: AlikeWords): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  let whole = 0;
  for (const word of shorter) {
    const index = longer.findIndex((each) => alike.get(word)?.has(each));
    if (index < 0) return false;
    const [found = ""] = longer.splice(index, 1);
    if (Math.min(word.length, found.length) > 2) whole += 1;
  }
  return shorter.length > 1 && whole > 0;
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
