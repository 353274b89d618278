import { readPhone } from "../../../shared/phone/index.ts";
import type { Locale, RowFault } from "../../../shared/schemas/index.ts";
import { plainWords } from "../../../shared/spelling/index.ts";

/** What a cell says, or which fault it has. `fault` is the code of words in three languages. */
export type Cell<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "fault"; readonly fault: CellFault };
export type CellFault = RowFault;

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

/** Text in one form of each letter, single blanks between words. */
export const readText = (text: string): Cell<string> => value(text.normalize("NFC").replace(/\s+/g, " "));

/** What a cell says as text that is kept. */
export const textCell = <Value>(cell: Cell<Value>, textOf: (said: Value) => string): Cell<string> =>
  cell.kind === "fault" ? cell : value(textOf(cell.value));

/** Where each language stands among names. */
export const languageNo = (language: Locale): number => ["kk", "ru", "en"].indexOf(language);

/** Reads one of some words: each choice by its code or by any of its names. Made once for all rows. */
export function choiceOf(names: {
  readonly [code: string]: readonly string[];
}): (text: string) => Cell<string> {
  const plain = (text: string) => plainWords(text).join(" ");
  const codes = new Map(
    Object.entries(names)
      .flatMap(([code, all]) => [code, ...all].map((name) => [plain(name), code] as const))
      .reverse(), // of two that are called the same, the first
  );
  const read = new Map<string, Cell<string>>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const code = codes.get(plain(text));
    const cell = code === undefined ? fault("notAChoice") : value(code);
    if (read.size < MOST_REMEMBERED) read.set(text, cell);
    return cell;
  };
}
/** Lists say the same few words in every row; somebody's mistakes are not remembered for ever. */
const MOST_REMEMBERED = 1000;

const yesNo = {
  yes: ["иә", "да", "yes", "бар", "есть", "+", "1", "true", "истина", "шындық"],
  no: ["жоқ", "нет", "no", "-", "0", "false", "ложь", "жалған"],
} as const;
const readWord = choiceOf(yesNo);
/** `yes` or `no`. */
export const readYesNo = (text: string): Cell<string> =>
  text.trim() === "+" ? value("yes") : /^[-–—]$/.test(text.trim()) ? value("no") : readWord(text);
export const showYesNo = (kept: string, language: Locale): string =>
  (kept === "yes" ? yesNo.yes : yesNo.no)[languageNo(language)] ?? kept;

/** A time of a service day, `08:30`; after midnight it may go on: 25:00. A workbook gives a day with it, or a share of one. */
export function readDayTime(text: string): Cell<string> {
  const found = /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})[:.-](\d\d)(?::\d\d)?$/.exec(text.trim());
  const share = /^0(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : undefined;
  const minutes =
    share === undefined ? Number(found?.[1]) * 60 + Number(found?.[2]) : Math.round(share * 24 * 60);
  if (Number.isNaN(minutes) || minutes >= 31 * 60 || Number(found?.[2] ?? 0) > 59) return fault("notATime");
  const two = (count: number) => String(count).padStart(2, "0");
  return value(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

/** `44.84270, 65.50360`: latitude first, with points or, then apart by a semicolon or a blank, commas in the numbers. */
export function readPoint(text: string): Cell<string> {
  const plain = text.trim();
  const found =
    /^(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(plain) ??
    /^(-?\d{1,2}(?:,\d+)?)\s*[;\s]\s*(-?\d{1,3}(?:,\d+)?)$/.exec(plain);
  const [lat, lon] = [found?.[1], found?.[2]].map((part) => Number(part?.replace(",", ".")));
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    return fault("notAPoint");
  return value(`${Number(lat.toFixed(6))}, ${Number(lon.toFixed(6))}`);
}

const weekdayNames: readonly (readonly string[])[] = [
  ["дс", "пн", "mo", "дүйсенбі", "понедельник", "mon", "monday"],
  ["сс", "вт", "tu", "сейсенбі", "вторник", "tue", "tuesday"],
  ["ср", "we", "сәрсенбі", "среда", "wed", "wednesday"],
  ["бс", "чт", "th", "бейсенбі", "четверг", "thu", "thursday"],
  ["жм", "пт", "fr", "жұма", "пятница", "fri", "friday"],
  ["сн", "сб", "sa", "сенбі", "суббота", "sat", "saturday"],
  ["жс", "вс", "su", "жексенбі", "воскресенье", "sun", "sunday"],
];
const weekdayOf = (word: string): number =>
  /^[1-7]$/.test(word) ? Number(word) : weekdayNames.findIndex((names) => names.includes(word)) + 1;

/** Days of the week as `1, 2, 5`: by number, name or its short form, one by one or from–to. */
export function readWeekdays(text: string): Cell<string> {
  const days = new Set<number>();
  const apart = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/\s*[-–—]\s*/g, "-");
  for (const part of apart.split(/[,;\s/]+/).filter((each) => each !== "")) {
    const [first = 0, last = first, ...more] = part
      .split("-")
      .map((word) => weekdayOf(word.replace(/\.$/, "")));
    if (first === 0 || last < first || more.length > 0) return fault("notWeekdays");
    for (let day = first; day <= last; day += 1) days.add(day);
  }
  return days.size === 0 ? fault("notWeekdays") : value([...days].sort().join(", "));
}
