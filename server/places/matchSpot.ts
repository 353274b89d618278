import { QUARTER } from "../../shared/schemas/index.ts";
import type { Likeness, Tier } from "./likeness.ts";
import { isModifier, type Kind } from "./markers.ts";
import type { Address, AddressWord } from "./readAddress.ts";
import type { IndexedSpot, NameForm, SpotIndex } from "./spotIndex.ts";

/** How a spot answers what was asked. */
export interface Match {
  readonly indexed: IndexedSpot;
  readonly form: NameForm;
  /** The worst likeness among the words that fit. */
  readonly tier: Tier;
  readonly isLiteral: boolean;
  /** Indexes of asked words that it has no place for. */
  readonly missing: readonly number[];
  /** How many asked names fit a name of its own. */
  readonly fitting: number;
  /** One of them says by itself what is meant. */
  readonly isTelling: boolean;
  /** It is another kind of street than was said. */
  readonly isOtherKind: boolean;
  /** A missing word names another place of the region: what is meant lies there. */
  readonly isElsewhere: boolean;
  /** The same, and it was said that it is a place: "село Алмалы". */
  readonly isSurelyElsewhere: boolean;
  /** Words that nobody had to say and that fit all the same. */
  readonly bonus: number;
  /** Some of the words only say where it lies. */
  readonly hasAround: boolean;
  /** Words of its name that were not asked for. */
  readonly extra: number;
  /** Numbers of its name that were not asked for. */
  readonly extraNumbers: number;
  /** Its name begins with the first word that was asked. */
  readonly isFirst: boolean;
}

export interface Asked {
  readonly address: Address;
  readonly index: SpotIndex;
  /** The only name that was typed: then its beginning may be a letter. */
  readonly isAlone: boolean;
}

/** In so many names a word says only what kind of place it is. */
const GENERIC_FROM = 4;
const placeKinds: ReadonlySet<Kind | undefined> = new Set<Kind>([
  "settlement",
  "city",
  "quarter",
  "district",
  "region",
]);

/** The best of its names that any asked word fits; undefined if none does. */
export function matchSpot(asked: Asked, indexed: IndexedSpot): Match | undefined {
  let best: Match | undefined;
  for (const form of indexed.forms) {
    const match = matchForm(asked, indexed, form);
    if (match !== undefined && (best === undefined || isBetter(match, best))) best = match;
  }
  return best;
}

const worth = (match: Match): number =>
  -100 * match.missing.length -
  10 * match.tier -
  5 * Number(match.isOtherKind) +
  match.bonus +
  2 * match.fitting -
  0.2 * match.extra +
  0.3 * Number(match.isFirst) +
  0.1 * Number(match.isLiteral);
const isBetter = (one: Match, other: Match): boolean => worth(one) > worth(other);

function matchForm(asked: Asked, indexed: IndexedSpot, form: NameForm): Match | undefined {
  const { words } = asked.address;
  const fits = fitNames(asked, indexed, form);
  if (fits.length === 0) return undefined;
  const numbers = words.filter(
    ({ role, plain, isNumber }) => isNumber && role !== "filler" && form.numbers.includes(plain),
  );
  if (isWrongNumber(asked, { indexed, form, fits, numbers })) return undefined;
  if (form.isKind && !isKindAlone(asked, form, fits)) return undefined;
  const taken = new Set(fits.map(({ at }) => at));
  const left = [...words.entries()].filter(
    ([at, { role, plain }]) => role === "name" && plain.length > 1 && !taken.has(at),
  );
  const missing = left.filter(([, word]) => !isAround(asked, indexed, word));
  if (form.isKind && missing.length > 0) return undefined;
  const elsewhere = missing.filter(([, { plain, said }]) =>
    isLike(asked, plain, placeKinds.has(said) ? asked.index.localities : asked.index.onlyLocalities, [0]),
  );
  const besides = words.filter(
    ({ role, plain, isNumber }) => role !== "name" && !isNumber && form.besides.includes(plain),
  );
  const near = left.length - missing.length;
  return {
    indexed,
    form,
    tier: Math.max(...fits.map(({ tier }) => tier)) as Tier,
    isLiteral: fits.every(({ isLiteral }) => isLiteral),
    missing: missing.map(([at]) => at),
    fitting: fits.length,
    isTelling: fits.some(({ at, tier }) => isTelling(words[at]?.plain ?? "", tier)),
    isOtherKind: fits.some(({ at, isOtherSort }) => isOtherSort || isOtherStreetKind(words[at]?.said, form)),
    isElsewhere: elsewhere.length > 0,
    isSurelyElsewhere: elsewhere.some(([, { said }]) => placeKinds.has(said)),
    bonus: besides.length + numbers.length + near,
    hasAround: near > 0,
    extra: form.words.length - fits.length,
    extraNumbers: form.numbers.length - new Set(numbers.map(({ plain }) => plain)).size,
    isFirst: fits.some(({ word, at }) => word === 0 && at === words.findIndex(({ role }) => role === "name")),
  };
}

/** By the word itself or a good part of it, and not by one that stands in many names: "би", "центр". */
function isTelling(word: string, tier: Tier): boolean {
  const shortest = { 0: 3, 1: 4, 2: Number.POSITIVE_INFINITY, 3: 7, 4: Number.POSITIVE_INFINITY }[tier];
  return word.length >= shortest && !isModifier(word);
}

interface Fit {
  /** Index of the asked word, and of the name's word that it fits. */
  at: number;
  word: number;
  tier: Tier;
  isLiteral: boolean;
  isOtherSort: boolean;
}

/** Each asked name with the word of the form that it fits best; no word is used twice. */
function fitNames({ address, index, isAlone }: Asked, indexed: IndexedSpot, form: NameForm): Fit[] {
  const fits: Fit[] = [];
  for (const [at, { role, plain, said, isSurelySaid }] of address.words.entries()) {
    if (role !== "name") continue;
    const row = index.table.row(plain, isAlone);
    let best: Fit | undefined;
    for (const [word, own] of form.words.entries()) {
      const likeness = row.get(own.plain);
      if (likeness === undefined || fits.some((fit) => fit.word === word)) continue;
      if (form.joined?.word === own.plain && !isJoinedWord(form.joined, plain, likeness)) continue;
      const isOtherSort = !isSameSort(said, own.said, indexed);
      if (isOtherSort && isSurelySaid) continue;
      if (
        best === undefined ||
        likeness.tier < best.tier ||
        (likeness.tier === best.tier && likeness.isLiteral && !best.isLiteral)
      )
        best = { at, word, isOtherSort, ...likeness };
    }
    if (best !== undefined) fits.push(best);
  }
  return fits;
}

const isJoinedWord = (
  { first }: NonNullable<NameForm["joined"]>,
  typed: string,
  { tier, isLiteral }: Likeness,
): boolean => tier === 0 || (tier === 1 && isLiteral && typed.length > first.length);

/** "Улица Абая" is no village, "мкр Акмечеть" no mosque: what was said of a name must be true of it. */
function isSameSort(said: Kind | undefined, own: Kind | undefined, { spot }: IndexedSpot): boolean {
  if (said === undefined || said === own) return true;
  if (own === "district") return false; // the center of a district is no city of that name
  if (said === "street" || said === "avenue" || said === "lane") return spot.kind === "street";
  if (said === "quarter")
    return (
      spot.kind === "settlement" || spot.kind === QUARTER || (spot.kind === "street" && own === undefined)
    );
  return spot.kind === "settlement" || said === "region";
}

const isOtherStreetKind = (said: Kind | undefined, { street }: NameForm): boolean =>
  said !== undefined && street !== undefined && said !== street;

const isLike = (
  { index, isAlone }: Asked,
  plain: string,
  words: ReadonlySet<string>,
  tiers: readonly Tier[],
): boolean =>
  [...index.table.row(plain, isAlone)].some(([word, { tier }]) => tiers.includes(tier) && words.has(word));
/** A beginning alone names no district. */
const asNamed: readonly Tier[] = [0, 3, 4];

/** The word says where the spot lies. A city that was called one is not everywhere in its region. */
function isAround(asked: Asked, { around }: IndexedSpot, { plain, said }: AddressWord): boolean {
  if (isLike(asked, plain, around, asNamed)) return true;
  return (said === undefined || said === "region") && isLike(asked, plain, asked.index.everywhere, asNamed);
}

/** All of its words as they are, and nothing beside them but where it lies. */
function isKindAlone({ address }: Asked, form: NameForm, fits: readonly Fit[]): boolean {
  const hasNumber = address.words.some(({ role }) => role === "number" || role === "part");
  return !hasNumber && fits.length === form.words.length && fits.every(({ tier }) => tier <= 1);
}

interface Numbered {
  indexed: IndexedSpot;
  form: NameForm;
  fits: readonly Fit[];
  numbers: readonly AddressWord[];
}

/** "Школа 12" is neither school 8 nor the school of a village; a street, and whatever was named in full, may have a house 12. */
function isWrongNumber({ address, index }: Asked, { indexed, form, fits, numbers }: Numbered): boolean {
  const { kind } = indexed.spot;
  const hasOther = address.words.some(({ role }) => role === "number");
  if (!hasOther || numbers.length > 0 || kind === "street" || kind === "settlement" || kind === QUARTER)
    return false;
  const isGeneric = fits.every(({ word }) => {
    const { plain = "" } = form.words[word] ?? {};
    return isModifier(plain) || (index.holders.get(plain)?.length ?? 0) >= GENERIC_FROM;
  });
  const isVague = isGeneric && fits.length < form.words.length;
  return form.numbers.length > 0 || (isVague && (fits.length === 1 || index.numberedKinds.has(kind)));
}
