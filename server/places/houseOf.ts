import type { Address, AddressWord } from "./readAddress.ts";

/** The house of an address: how it is compared, how it is shown, and the words that say it. */
export interface House {
  /** In Latin letters without spaces: "77a", "5/1". */
  readonly plain: string;
  /** As it was typed, letters large: "77А". */
  readonly shown: string;
  readonly words: ReadonlySet<number>;
}

/** Words for the house itself, and for a building of it; all others of their kind are of entrances, floors and flats. */
const houseWords = new Set(["dom", "d", "house", "bldg", "ui", "uii"]);
const buildingWords = new Set(["korpus", "korp", "k", "blok", "block", "stroenie", "str"]);

/** The first number beside the names, or the one that a word for houses stands beside, with its letter and its building. */
export function houseOf({ words }: Address): House | undefined {
  const at = words.findIndex((word, index) => isHouseNumber(words, word, index));
  const number = words[at];
  if (number === undefined) return undefined;
  const taken = new Set([at, ...besides(words, at, houseWords)]);
  const letter = words[at + 1];
  const hasLetter = letter?.raw.length === 1 && letter.role === "part" && !letter.isNumber;
  const isOwnLetter = hasLetter && words[at + 2]?.isNumber !== true; // "5 к 1": a building, not house 5к
  if (isOwnLetter) taken.add(at + 1);
  const building = words.findIndex(({ plain, role }) => role === "part" && buildingWords.has(plain));
  const buildingNumber = words[building + 1];
  const hasBuilding = building > at && buildingNumber?.role === "part" && buildingNumber.isNumber;
  if (hasBuilding) for (const each of [building, building + 1]) taken.add(each);
  const tail = isOwnLetter ? letter : undefined;
  return {
    plain: `${number.plain}${tail?.plain ?? ""}${hasBuilding ? `/${buildingNumber.plain}` : ""}`,
    shown: `${number.raw}${tail?.raw ?? ""}${hasBuilding ? `/${buildingNumber.raw}` : ""}`.toUpperCase(),
    words: taken,
  };
}

function isHouseNumber(words: readonly AddressWord[], word: AddressWord, index: number): boolean {
  if (!word.isNumber) return false;
  if (word.role === "part") return besides(words, index, houseWords).length > 0;
  return word.role === "number" && words.slice(0, index).some(({ role }) => role === "name");
}

const besides = (words: readonly AddressWord[], at: number, those: ReadonlySet<string>): number[] =>
  [at - 1, at + 1].filter((index) => {
    const word = words[index];
    return word !== undefined && word.role === "part" && !word.isNumber && those.has(word.plain);
  });
