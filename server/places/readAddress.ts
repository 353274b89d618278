import { cleanText } from "../../shared/spelling/index.ts";
import {
  isFiller,
  isQuarterWord,
  type Kind,
  type KindWord,
  kindLetterOf,
  kindWordOf,
  partSideOf,
  type Side,
} from "./markers.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** `part`: of a house, entrance, floor or flat; `kind`: says what the name beside it names. */
export type Role = "name" | "number" | "part" | "kind" | "filler";

export interface AddressWord extends Token {
  readonly role: Role;
  /** A name's kind, where it was said; less surely so when on the unusual side: "Абая ул.", "цон город". */
  readonly said?: Kind | undefined;
  readonly isSurelySaid?: boolean;
  /** Of a word for a kind: the names that it speaks of, as indexes. */
  readonly speaksOf?: readonly number[];
}

/** What somebody wrote, word by word. The same reading for what is asked and for what is named. */
export interface Address {
  readonly text: string;
  readonly words: readonly AddressWord[];
}

export function readAddress(written: string): Address {
  const text = cleanText(written);
  const tokens = tokensOf(text);
  const roles = rolesOf(tokens);
  const kinds = roles.map((role, index) => (role === "kind" ? kindAt(tokens, index) : undefined));
  const spoken = kinds.map((kind, index) => namesBeside({ tokens, roles, index, kind }));
  const said = new Map<number, { said: Kind; isSurelySaid: boolean }>();
  for (const [index, names] of spoken.entries()) {
    const kind = kinds[index];
    for (const name of kind ? names : [])
      if (kind && !said.has(name))
        said.set(name, { said: kind.kind, isSurelySaid: kind.name === "next" ? name > index : name < index });
  }
  const words = tokens.map((token, index): AddressWord => {
    const role = roles[index] ?? "name";
    return {
      ...token,
      role,
      ...said.get(index),
      ...(role === "kind" && { speaksOf: spoken[index] ?? [] }),
    };
  });
  return { text, words: words.some(({ role }) => role === "name") ? words : words.map(asName) };
}

/** A word for a kind or a filler alone is what is looked for: "город", and "на" on the way to "Назарбаев". */
const asName = (word: AddressWord): AddressWord =>
  word.role === "kind" || word.role === "filler" ? { ...word, role: "name" } : word;

function rolesOf(tokens: readonly Token[]): Role[] {
  const roles = tokens.map((token, index) => roleOf(tokens, index, token));
  for (const [index, token] of tokens.entries()) {
    const side = token.isNumber ? undefined : partSideOf(token.plain);
    const value = side === undefined ? undefined : valueBeside(tokens, index, side);
    if (value === undefined) continue;
    roles[index] = "part";
    roles[value] = "part";
  }
  return roles;
}

function roleOf(tokens: readonly Token[], index: number, token: Token): Role {
  if (token.isNumber) return /^\d{6}$/.test(token.plain) ? "filler" : "number"; // six digits are a postcode
  if (kindAt(tokens, index) !== undefined) return "kind";
  if (token.raw === "\u2116" || isFiller(token.plain)) return "filler";
  const isHouseLetter =
    token.raw.length === 1 && !token.isDotted && isNumberAt(tokens, index - 1, token.segment);
  return isHouseLetter ? "part" : "name";
}

const isNumberAt = (tokens: readonly Token[], index: number, segment: number): boolean =>
  tokens[index]?.isNumber === true && tokens[index]?.segment === segment;

/** The number (or the letter of a part) beside such a word, on its usual side first. */
function valueBeside(tokens: readonly Token[], index: number, side: Side): number | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const isLetter = (at: number) =>
    at > index &&
    tokens[at]?.raw.length === 1 &&
    tokens[at]?.segment === token.segment &&
    token.plain.length > 1;
  const isValue = (at: number) => isNumberAt(tokens, at, token.segment) || isLetter(at);
  const [first, second] = side === "next" ? [index + 1, index - 1] : [index - 1, index + 1];
  if (isValue(first)) return first;
  return isValue(second) && token.raw.length > 1 ? second : undefined;
}

function kindAt(tokens: readonly Token[], index: number): KindWord | undefined {
  const token = tokens[index];
  if (token === undefined || token.isNumber) return undefined;
  const quarter = { kind: "quarter", name: "before" } as const;
  const isArea = (at: number) => kindWordOf(tokens[at]?.plain ?? "")?.kind === "district";
  if (isQuarterWord(token.plain) && isArea(index + 1)) return quarter;
  if (isArea(index) && isQuarterWord(tokens[index - 1]?.plain ?? "")) return quarter;
  if (token.raw.length > 1) return kindWordOf(token.plain);
  const isFirst = tokens[index - 1]?.segment !== token.segment;
  const next = tokens[index + 1];
  const hasNext = next !== undefined && next.segment === token.segment && !next.isNumber;
  const kind = kindLetterOf(token.raw);
  if (kind === undefined) return undefined;
  if (kind.name === "before") return token.isDotted && !isFirst ? kind : undefined;
  return (token.isDotted || isFirst) && hasNext && next.raw.length > 1 ? kind : undefined;
}

interface Beside {
  tokens: readonly Token[];
  roles: readonly Role[];
  index: number;
  kind: KindWord | undefined;
}

/** The name next to the word, on its usual side if there is one; numbers may stand between. */
function namesBeside({ tokens, roles, index, kind }: Beside): number[] {
  if (kind === undefined) return [];
  const segment = tokens[index]?.segment;
  const nearest = (step: 1 | -1): number | undefined => {
    for (let at = index + step; tokens[at]?.segment === segment; at += step) {
      if (roles[at] === "name" && (tokens[at]?.raw.length ?? 0) > 1) return at; // not an initial
      if (roles[at] === "part") return undefined;
    }
    return undefined;
  };
  const name = kind.name === "next" ? (nearest(1) ?? nearest(-1)) : (nearest(-1) ?? nearest(1));
  return name === undefined ? [] : [name];
}
