import { plainLetters } from "../../shared/spelling/index.ts";
import { isOrderEnding, kindWordOf } from "./markers.ts";

/** A word, a number or № of a text, with its place in it. */
export interface Token {
  readonly plain: string;
  /** As written, in small letters. */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** Counts the commas and brackets before it. */
  readonly segment: number;
  readonly isNumber: boolean;
  /** "г." is an abbreviation. */
  readonly isDotted: boolean;
}

const number = String.raw`\d+(?:[/\\-]\d+)*(?:-?[\p{L}\p{M}]+)?`;
const word = String.raw`[\p{L}\p{M}]+(?:[-'’ʼ][\p{L}\p{M}]+)*`;
const pattern = new RegExp(`\u2116|${number}|${word}`, "gu");

export function tokensOf(text: string): Token[] {
  let segment = 0;
  let end = 0;
  return [...text.matchAll(pattern)].flatMap(({ 0: raw, index }) => {
    segment += (text.slice(end, index).match(/[,;()\n]/g) ?? []).length;
    end = index + raw.length;
    const isDotted = text[end] === ".";
    const make = (part: string, offset: number): Token => {
      const lower = part.toLowerCase();
      const place = { from: index + offset, to: index + offset + part.length, segment };
      return {
        plain: plainLetters(part).replace(/['’ʼ-]/g, ""),
        raw: lower,
        ...place,
        isNumber: /^\d/.test(part),
        isDotted,
      };
    };
    return /^\d/.test(raw) ? numberTokens(raw, make) : wordTokens(raw, make);
  });
}

type Make = (part: string, offset: number) => Token;

/** "77а" stays together, "2-ая" is a 2, "5-үй" and "12дом" are a number and a word. */
function numberTokens(raw: string, make: Make): Token[] {
  const [digits = raw] = /^\d+(?:[/\\-]\d+)*/.exec(raw) ?? [];
  const letters = raw.slice(digits.length).replace(/^-/, "");
  if (letters === "") return [make(raw, 0)];
  if (isOrderEnding(plainLetters(letters))) return [{ ...make(raw, 0), plain: digits }];
  if (letters.length === 1) return [make(raw, 0)];
  return [make(digits, 0), make(letters, raw.length - letters.length)];
}

/** "пр-т" and "к-сі" are one word, "Ақмешіт-Сырдария" is two. */
function wordTokens(raw: string, make: Make): Token[] {
  const whole = make(raw, 0);
  if (!raw.includes("-") || kindWordOf(whole.plain) !== undefined) return [whole];
  let offset = 0;
  return raw.split("-").map((part) => {
    const token = make(part, offset);
    offset += part.length + 1;
    return token;
  });
}
