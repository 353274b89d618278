import type { RiderId } from "../../../shared/ids/index.ts";
import { type DuplicateSign, duplicateSigns } from "../../../shared/needs/applications.ts";
import { firstSound, plainWords } from "../../../shared/spelling/index.ts";
import { type IsWriting, isOneName, rememberWritings } from "./nameWritings.ts";

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
 * families' names, and people of one name there are many: neither alone says anything. The likeliest come first. In steps of some
 * milliseconds, between which whoever seeks may let others go first.
 */
export function* seekDuplicates<Person extends Traits>(
  people: readonly Person[],
): Generator<undefined, LikelyPair<Person>[]> {
  const readWords = rememberWords();
  const known: Read<Person>[] = [];
  for (const person of people) {
    known.push(read(person, readWords));
    if (known.length % READ_AT_ONCE === 0) yield;
  }
  const isWriting = rememberWritings();
  const found = new Map<string, LikelyPair<Person>>();
  yield;
  const groups = groupsOf(known);
  yield;
  let looked = 0;
  for (const group of groups) {
    looked += group.length;
    for (const pair of namesakesOf(group, isWriting)) {
      if (pair === undefined || looked > STEP) {
        looked = 0;
        yield;
      }
      if (pair === undefined) continue;
      const [one, other] = pair;
      const signs = signsOf(one, other);
      found.set(pairKey(one.person.id, other.person.id), { one: one.person, other: other.person, signs });
    }
  }
  const weight = ({ signs }: LikelyPair<Person>) => signs.length;
  return [...found.values()].sort(
    (a, b) => weight(b) - weight(a) || (a.one.name < b.one.name ? -1 : a.one.name > b.one.name ? 1 : 0),
  );
}

/** The same for two, in whichever order. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

const read = <Person extends Traits>(
  person: Person,
  readWords: (text: string) => string[],
): Read<Person> => ({
  person,
  words: readWords(person.name),
  phones: new Set([person.phone, ...person.contactPhones]),
  home: readWords(person.home ?? "").join(" "),
});

/** Given names, families and streets come again and again. */
function rememberWords(): (text: string) => string[] {
  const known = new Map<string, string[]>();
  const readWord = (word: string): string[] => {
    const words = known.get(word) ?? plainWords(word);
    known.set(word, words);
    return words;
  };
  return (text) => text.split(/\s+/).flatMap(readWord);
}

/**
 * People with something beside the name in common: nobody else is compared, since a name alone is no sign. Of a day of birth, a phone
 * or a home there are few holders; so this grows with people, not with pairs of them.
 */
function groupsOf<Person extends Traits>(known: readonly Read<Person>[]): Read<Person>[][] {
  const holders = new Map<string, Read<Person>[]>();
  for (const one of known)
    for (const key of keysOf(one)) {
      const group = holders.get(key);
      if (group === undefined) holders.set(key, [one]);
      else group.push(one);
    }
  return [...holders.values()].filter((group) => group.length > 1);
}

/** Two who fit in something beside the name have one of these in common. */
function keysOf({ person, phones, home }: Read<Traits>): Set<string> {
  const keys = new Set([`born ${person.iin.slice(0, 6)}`]);
  for (const phone of phones) keys.add(`phone ${phone}`);
  if (home !== "") keys.add(`home ${home}`);
  for (const written of slipsOf(person.iin)) keys.add(`iin ${written}`);
  return keys;
}

/** What a number and one with a slip in its day of birth have in common; slips behind it leave the day as it is. */
function* slipsOf(iin: string): Generator<string> {
  for (let index = 0; index < 6; index += 1) {
    const [before, digit = "", next = ""] = [iin.slice(0, index), iin[index], iin[index + 1]];
    yield `${before}?${iin.slice(index + 1, 11)}`;
    yield `${before}(${[digit, next].sort().join("")})${iin.slice(index + 2, 11)}`;
  }
}

/** So much is looked at in a step; comparing the letters of two words or names is as much as looking up some. */
const STEP = 2_000;
const COMPARED = 20;
const READ_AT_ONCE = 250;

interface Held {
  sound: string;
  /** Of those in the group whose name has the word. */
  numbers: number[];
}

function holdersOf(group: readonly Read<Traits>[]): Map<string, Held> {
  const holders = new Map<string, Held>();
  for (const [no, { words }] of group.entries())
    for (const word of new Set(words)) {
      const held = holders.get(word);
      if (held === undefined) holders.set(word, { sound: firstSound(word), numbers: [no] });
      else held.numbers.push(no);
    }
  return holders;
}

/**
 * Those of a group whose name is one. Only pairs with two words in common, in whatever writing, are looked at: lists of people whose day
 * of birth nobody knows may say one day for all. undefined: a step is over.
 */
function* namesakesOf<Person extends Traits>(
  group: readonly Read<Person>[],
  isWriting: IsWriting,
): Generator<[Read<Person>, Read<Person>] | undefined> {
  const holders = holdersOf(group);
  const bySound = new Map<string, [string, Held][]>();
  for (const each of holders) bySound.set(each[1].sound, [...(bySound.get(each[1].sound) ?? []), each]);
  const alike = new Map<string, number[]>();
  let looked = 0;
  for (const [word, { sound }] of holders) {
    const others = bySound.get(sound) ?? [];
    const same = others.filter(([other]) => isWriting(word, other));
    alike.set(
      word,
      same.flatMap(([, { numbers }]) => numbers),
    );
    looked += COMPARED * others.length;
    if (looked < STEP) continue;
    looked = 0;
    yield undefined;
  }
  for (const [no, one] of group.entries()) {
    if (looked >= STEP) {
      looked = 0;
      yield undefined;
    }
    const common = new Map<number, number>();
    for (const word of one.words)
      for (const holder of alike.get(word) ?? []) {
        looked += 1;
        if (holder > no) common.set(holder, (common.get(holder) ?? 0) + 1);
      }
    for (const [holder, count] of common) {
      const other = group[holder];
      if (count < 2 || other === undefined) continue;
      looked += COMPARED;
      if (isOneName(one.words, other.words, isWriting)) yield [one, other];
    }
  }
}

/** Of two whose name is one. */
function signsOf(one: Read<Traits>, other: Read<Traits>): DuplicateSign[] {
  const [a, b] = [one.person.iin, other.person.iin];
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
