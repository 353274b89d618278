import { readIin } from "../../../shared/iin/index.ts";
import type { RowFault } from "../../../shared/schemas/index.ts";
import { plainWords } from "../../../shared/spelling/index.ts";
import type { RiderFileRecord } from "../people/record.ts";
import type { ListedColumn, ListedState, SayFault } from "./listShape.ts";
import { type Cell, readDay, readPhones, readText, textCell } from "./readCell.ts";
import { riderColumnNames } from "./riderColumns.ts";
import { readIinCell } from "./riderShape.ts";

const BORN_NAMES = ["Туған жылы", "Год рождения", "Year of birth", "Г.р."] as const;
const LONGEST_NAME = 200;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A day of birth, or its year alone: `1958`, `1958 г.р.` */
function readBorn(text: string): Cell<string> {
  const [year] = /^\d{4}(?=\s*(?:[\p{L}.\s]*)$)/u.exec(text.trim()) ?? [];
  const isYear = year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return isYear ? { kind: "value", value: year } : readDay(text);
}

/** Who is meant is looked up, so only the number by which we know them is compared. */
const told = { saidElsewhere: "written" } as const;

/** By what lists of trips name a rider whom we know: their IIN, their phone, or their name with the year of birth. */
export const meantRiderColumns: readonly ListedColumn[] = [
  { key: "iin", names: riderColumnNames.iin, read: readIinCell },
  { key: "name", names: riderColumnNames.name, ...told, longest: LONGEST_NAME, read: readText },
  { key: "born", names: [...riderColumnNames.born, ...BORN_NAMES], ...told, read: readBorn },
  {
    ...{ key: "phone", names: riderColumnNames.phone, ...told },
    read: (text) => textCell(readPhones(text), ([first = ""]) => first),
  },
];

/** Nobody is meant where neither is written. */
export function judgeWho({ iin, phone, name, born }: ListedState, say: SayFault): void {
  if (iin === undefined && phone === undefined && (name === undefined || born === undefined))
    say("iin", "whoMissing");
}

export type Meant =
  | { kind: "rider"; record: RiderFileRecord }
  | { kind: "fault"; column: "iin" | "phone" | "name" | "born"; fault: RowFault };

/** Which of those who may be meant it is: only one whom everything fits that the row tells. */
export function whoIsMeant(told: ListedState, candidates: readonly RiderFileRecord[]): Meant {
  const column = told.iin !== undefined ? "iin" : told.phone !== undefined ? "phone" : "name";
  const isByName = column === "name";
  const fitting = isByName
    ? candidates.filter((each) => isNamed(told, each) && isBorn(told, each))
    : candidates;
  const [record, ...more] = fitting;
  if (record === undefined) return { kind: "fault", column, fault: "riderUnknown" };
  if (more.length > 0) return { kind: "fault", column, fault: "severalRiders" };
  if (!isBorn(told, record)) return { kind: "fault", column: "born", fault: "bornDiffers" };
  if (!sharesAName(told, record)) return { kind: "fault", column: "name", fault: "otherName" };
  if (record.restrictedAt !== undefined || record.standing.state !== "served")
    return { kind: "fault", column, fault: "riderNotServed" };
  return { kind: "rider", record };
}

/** How the list's own columns say who it is, once that is known. */
export function listedWho({
  iin,
  name,
  phone,
}: Pick<RiderFileRecord, "iin" | "name" | "phone">): ListedState {
  const read = readIin(iin);
  return { iin, name, phone, ...(read.kind === "iin" && { born: read.born }) };
}

/** Every word of the row begins one of the name: initials and a patronymic left out are usual. */
function isNamed({ name = "" }: ListedState, record: Pick<RiderFileRecord, "name">): boolean {
  const known = plainWords(record.name);
  return plainWords(name).every((word) => known.some((each) => each.startsWith(word)));
}

/** A phone that went to somebody else has nothing of the name. */
function sharesAName({ name }: ListedState, record: Pick<RiderFileRecord, "name">): boolean {
  const known = plainWords(record.name);
  return name === undefined || plainWords(name).some((word) => known.some((each) => each.startsWith(word)));
}

function isBorn({ born }: ListedState, { iin }: Pick<RiderFileRecord, "iin">): boolean {
  const read = readIin(iin);
  return born === undefined || read.kind === "fault" || read.born.startsWith(born);
}
