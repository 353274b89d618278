import { readPhone } from "../../../shared/phone/index.ts";
import { plainWords } from "../../../shared/spelling/index.ts";

/** What a cell says, or which fault it has. `fault` is the code of words in three languages. */
export type Cell<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "fault"; readonly fault: CellFault };
export type CellFault =
  | "notADay"
  | "notANumber"
  | "notAChoice"
  | "phoneTooShort"
  | "phoneTooLong"
  | "phoneNotANumber";

const value = <Value>(of: Value): Cell<Value> => ({ kind: "value", value: of });
const fault = (which: CellFault): Cell<never> => ({ kind: "fault", fault: which });

/** By how their names begin, in any language and case of grammar. */
const months: readonly (readonly string[])[] = [
  ["янв", "қаң", "jan"],
  ["фев", "ақп", "feb"],
  ["мар", "нау", "mar"],
  ["апр", "сәу", "apr"],
  ["май", "мая", "мам", "may"],
  ["июн", "мау", "jun"],
  ["июл", "шіл", "jul"],
  ["авг", "там", "aug"],
  ["сен", "қыр", "sep"],
  ["окт", "қаз", "oct"],
  ["ноя", "қар", "nov"],
  ["дек", "жел", "dec"],
];
/** Two digits below it are of this century: lists of today have no one born before 1930 by two digits. */
const CENTURY_TURNS = 30;
/** Excel's first day is 31 December 1899 and it believes in a 29 February 1900: later days count from 30 December 1899. */
const EXCEL_BEGINS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAYS_OF_1920 = 7_306;
const DAYS_OF_2200 = 109_575;

/** A day in any form that lists have: `29.11.2026`, `2026-11-29`, `29/11/26`, `29 қараша 2026`, a workbook's count of days. */
export function readDay(text: string): Cell<string> {
  const plain = text.trim().toLowerCase().normalize("NFKC");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*(?:г|ж|y)\p{L}*\.?)?$/u.exec(plain);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const worded = /^[«"]?(\d{1,2})[»"]?\s+(\p{L}{3,})\.?\s+(\d{4})/u.exec(plain);
  if (worded) return day(worded[3], String(monthOf(worded[2] ?? "")), worded[1]);
  const count = /^\d{4,6}$/.test(plain) ? Number(plain) : 0;
  if (count < DAYS_OF_1920 || count > DAYS_OF_2200) return fault("notADay");
  return value(dayText(EXCEL_BEGINS + count * DAY_MS));
}

const monthOf = (word: string): number =>
  months.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;

function day(year = "", month = "", date = ""): Cell<string> {
  const short = year.length === 2 ? (Number(year) < CENTURY_TURNS ? 2000 : 1900) : 0;
  const at = Date.UTC(short + Number(year), Number(month) - 1, Number(date));
  const text = dayText(at);
  const [, readMonth, readDate] = text.split("-").map(Number);
  return readMonth === Number(month) && readDate === Number(date) ? value(text) : fault("notADay");
}

/** Days of a list have no zone and no hour. */
const dayText = (at: number): string =>
  Number.isNaN(at) ? "" : (new Date(at).toISOString().match(/^[^T]*/)?.[0] ?? "");

/** A whole number or a fraction, with comma or point, blanks between thousands, and a unit behind it. */
export function readNumber(text: string): Cell<number> {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(",", ".");
  const found = /^([-+]?\d+(?:\.\d+)?)\p{L}*\.?$/u.exec(plain);
  return found ? value(Number(found[1])) : fault("notANumber");
}

const apart = /[,;/\n]|\s(?=(?:\+7|8)[\s(-]*7)/;
/** One or several numbers in a cell, in the order in which they stand; extensions are dropped. */
export function readPhones(text: string): Cell<readonly string[]> {
  const parts = text
    .split(apart)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const phones: string[] = [];
  for (const part of parts) {
    const read = readPhone(part);
    if (read.kind === "fault") return fault(PHONE_FAULTS[read.fault]);
    if (!phones.includes(read.e164)) phones.push(read.e164);
  }
  return phones.length === 0 ? fault("phoneTooShort") : value(phones);
}
const PHONE_FAULTS = {
  tooShort: "phoneTooShort",
  tooLong: "phoneTooLong",
  notANumber: "phoneNotANumber",
} as const;

/** One of some words; each choice by its code or by any of its names. */
export function readChoice<Code extends string>(
  text: string,
  names: { readonly [C in Code]: readonly string[] },
): Cell<Code> {
  const asked = plainWords(text).join(" ");
  const codes = Object.keys(names) as Code[];
  const found = codes.find((code) =>
    [code, ...names[code]].some((name) => plainWords(name).join(" ") === asked),
  );
  return found === undefined ? fault("notAChoice") : value(found);
}
