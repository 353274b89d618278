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
  no: number;
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
  const isOneWord = rememberWords();
  const compared = new Set<number>();
  const pairs: LikelyPair<Person>[] = [];
  for (const group of groupsOf(known))
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const key = one.no * people.length + other.no;
        if (compared.has(key)) continue;
        compared.add(key);
        const signs = signsOf(one, other, isOneWord);
        if (signs.length > 1) pairs.push({ one: one.person, other: other.person, signs });
      }
  const weight = ({ signs }: LikelyPair<Person>) => signs.length;
  return pairs.sort(
    (a, b) => weight(b) - weight(a) || (a.one.name < b.one.name ? -1 : a.one.name > b.one.name ? 1 : 0),
  );
}

/** The same for two, in whichever order. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

const read = <Person extends Traits>(person: Person, no: number): Read<Person> => ({
  ...{ person, no, words: plainWords(person.name) },
  phones: new Set([person.phone, ...person.contactPhones]),
  home: plainWords(person.home ?? "").join(" "),
});

/**
 * Who is compared with whom, so that a region's people are not all compared with all: whoever has a day of birth, a phone, a home or a
 * part of the number in common, and two words that begin alike. Numbers that differ by one slip have one of three parts in common, as
 * the check digit is in none.
 */
function groupsOf<Person extends Traits>(known: readonly Read<Person>[]): Read<Person>[][] {
  const groups = new Map<string, Read<Person>[]>();
  for (const each of known) {
    const { iin } = each.person;
    const keys = [
      `born ${iin.slice(0, 6)}`,
      ...[0, 4, 8].map((from) => `iin ${from} ${iin.slice(from, Math.min(from + 4, 11))}`),
      ...[...each.phones].map((phone) => `phone ${phone}`),
      ...(each.home === "" ? [] : [`home ${each.home}`]),
    ];
    for (const beginning of beginningsOf(each.words))
      for (const key of keys) {
        const group = groups.get(`${key} ${beginning}`);
        if (group === undefined) groups.set(`${key} ${beginning}`, [each]);
        else group.push(each);
      }
  }
  return [...groups.values()];
}

/** Of each two words how they begin, whichever comes first. */
function beginningsOf(words: readonly string[]): Set<string> {
  const sounds = words.map(firstSound).sort();
  return new Set(sounds.flatMap((one, index) => sounds.slice(index + 1).map((other) => `${one} ${other}`)));
}

function signsOf<Person extends Traits>(
  one: Read<Person>,
  other: Read<Person>,
  isOneWord: IsOneWord,
): DuplicateSign[] {
  const [a, b] = [one.person.iin, other.person.iin];
  if (!isOneName(one.words, other.words, isOneWord)) return [];
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

type IsOneWord = (one: string, other: string) => boolean;

/** At least two words are the same in both, and none of the shorter name is missing in the longer; initials stand for words. */
function isOneName(one: readonly string[], other: readonly string[], isOneWord: IsOneWord): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  let whole = 0;
  for (const word of shorter) {
    const index = longer.findIndex((each) => isOneWord(word, each));
    if (index < 0) return false;
    const [found = ""] = longer.splice(index, 1);
    if (Math.min(word.length, found.length) > 2) whole += 1;
  }
  return shorter.length > 1 && whole > 0;
}

/** There are far fewer words in names than pairs of people: each two are weighed once. */
function rememberWords(): IsOneWord {
  const known = new Map<string, boolean>();
  return (one, other) => {
    if (one === other) return true;
    const key = pairKey(one, other);
    const before = known.get(key);
    if (before !== undefined) return before;
    const isOne = isWritingOf(one, other);
    known.set(key, isOne);
    return isOne;
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
