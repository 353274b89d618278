import { readIin } from "../../../shared/iin/index.ts";
import type {
  CellFaultView,
  Locale,
  MobilityAid,
  RiderColumn,
  RowFault,
} from "../../../shared/schemas/index.ts";
import { type Cell, readChoice, readDay, readNumber, readPhones } from "./readCell.ts";
import { aidNames, localeNames } from "./riderColumns.ts";

/** What a row says of a rider; what it leaves out or empty it does not say. */
export interface ToldRider {
  readonly iin: string;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly aid?: MobilityAid | undefined;
  readonly chairWeightKg?: number | undefined;
  readonly category?: string | undefined;
  readonly basis?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly contacts?: readonly { readonly name: string; readonly phone: string }[] | undefined;
}
export interface ReadRow {
  readonly iin: string;
  readonly name: string;
  /** undefined where a cell is wrong. */
  readonly told: ToldRider | undefined;
  readonly faults: readonly CellFaultView[];
}

/** Categories by id, with what they are called. */
export type CategoryNames = { readonly [id: string]: readonly string[] };

const LONGEST_NAME = 200;
const LONGEST_TEXT = 300;
const WEIGHT_KG = { least: 20, most: 500 };

/** Reads one row of a list of riders. Every fault is named, not only the first. */
export function readRider(
  cells: readonly string[],
  places: ReadonlyMap<RiderColumn, number>,
  categories: CategoryNames,
): ReadRow {
  const faults: CellFaultView[] = [];
  const say = (column: RiderColumn, fault: RowFault) => void faults.push({ column, fault });
  const text = (column: RiderColumn): string => cells[places.get(column) ?? -1]?.trim() ?? "";
  /** undefined: nothing is written, or something wrong, which is said. */
  const read = <Value>(column: RiderColumn, as: (text: string) => Cell<Value>): Value | undefined => {
    const written = text(column);
    if (written === "") return undefined;
    const cell = as(written);
    if (cell.kind === "value") return cell.value;
    say(column, cell.fault);
    return undefined;
  };
  const name = nameOf(text);
  const person = readPerson(text("iin"), read("born", readDay), say);
  const phones = read("phone", readPhones) ?? [];
  const others = read("contactPhone", readPhones);
  const from = read("from", readDay);
  const until = read("until", readDay);
  const told: ToldRider = {
    iin: person,
    name: name || undefined,
    phone: phones[0],
    locale: read("locale", (cell) => readChoice<Locale>(cell, localeNames)),
    aid: read("aid", (cell) => readChoice<MobilityAid>(cell, aidNames)),
    chairWeightKg: readWeight(read("chairWeight", readNumber), say),
    category: read("category", (cell) => readChoice(cell, categories)),
    basis: text("basis") || undefined,
    ...{ from, until },
    contacts: contactsOf({ name, more: phones.slice(1) }, text("contactName"), others),
  };
  if (from !== undefined && until !== undefined && until < from) say("until", "untilBeforeFrom");
  sayUnkeepable({ text, columns: places.keys() }, say);
  return { iin: person, name, told: faults.length === 0 ? told : undefined, faults };
}

/** No letter of a language: what a wrong encoding leaves, and control characters, which no column keeps. */
const isUnreadable = (text: string): boolean => /\uFFFD|(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);

function nameOf(text: (column: RiderColumn) => string): string {
  const parts = [text("surname"), text("givenName"), text("patronymic")].filter((part) => part !== "");
  return (text("name") || parts.join(" ")).normalize("NFC").replace(/\s+/g, " ");
}

const longest: readonly (readonly [RiderColumn, number])[] = [
  ["name", LONGEST_NAME],
  ["surname", LONGEST_NAME],
  ["givenName", LONGEST_NAME],
  ["patronymic", LONGEST_NAME],
  ["basis", LONGEST_TEXT],
  ["contactName", LONGEST_NAME],
];

/** What no column of ours keeps: texts that are too long, characters that are none. */
function sayUnkeepable(
  { text, columns }: { text: (column: RiderColumn) => string; columns: Iterable<RiderColumn> },
  say: Say,
): void {
  for (const [column, length] of longest) if (text(column).length > length) say(column, "tooLong");
  for (const column of columns) if (isUnreadable(text(column))) say(column, "unreadable");
}

type Say = (column: RiderColumn, fault: RowFault) => void;
const iinFaults = {
  length: "iinLength",
  letters: "iinLetters",
  date: "iinDate",
  century: "iinCentury",
  checkDigit: "iinCheckDigit",
} as const;

/** The number, or what is written in its place. A day of birth beside it has to be its own. */
function readPerson(written: string, born: string | undefined, say: Say): string {
  if (written === "") {
    say("iin", "missing");
    return "";
  }
  const read = readIin(written, { zerosLost: true });
  if (read.kind === "fault") say("iin", iinFaults[read.fault]);
  else if (born !== undefined && born !== read.born) say("born", "bornDiffers");
  return read.kind === "iin" ? read.iin : written.slice(0, 20);
}

function readWeight(kg: number | undefined, say: Say): number | undefined {
  if (kg === undefined) return undefined;
  if (kg >= WEIGHT_KG.least && kg <= WEIGHT_KG.most) return Math.round(kg);
  say("chairWeight", "outOfRange");
  return undefined;
}

/** Who else can be called: whom the row names, and further numbers of the rider's own under the rider's name. */
function contactsOf(
  rider: { name: string; more: readonly string[] },
  contactName: string,
  contactPhones: readonly string[] = [],
): ToldRider["contacts"] {
  const names = contactName.split(/\s*;\s*/);
  const nameOfNo = (no: number) =>
    (names.length === contactPhones.length ? names[no] : contactName) || rider.name;
  const contacts = [
    ...contactPhones.map((phone, no) => ({ name: nameOfNo(no), phone })),
    ...rider.more.map((phone) => ({ name: rider.name, phone })),
  ];
  return contacts.length === 0 ? undefined : contacts;
}
