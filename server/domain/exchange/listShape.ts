import {
  type CellFaultView,
  type ImportRow,
  ListColumn,
  type Locale,
  type RowFault,
} from "../../../shared/schemas/index.ts";
import type { Column } from "./matchColumns.ts";
import type { Cell } from "./readCell.ts";

/** What a list tells of one record, each column as it is kept; what is left out is not told, or not known. */
export type ListedState = Readonly<Partial<Record<ListColumn, string>>>;

/** One column of a list: what offices call it, and how a cell of it is read. */
export interface ListedColumn extends Column<ListColumn> {
  /** As text of one writing, so that two cells that say the same are the same. */
  readonly read: (text: string) => Cell<string>;
  /** Without it nothing new can be kept. */
  readonly isNeeded?: true;
  /** Another column says the same: it is not compared. `onlyRead`: not written either. */
  readonly saidElsewhere?: "onlyRead" | "written";
  readonly longest?: number;
  /** Of two that are the same so, the one that is kept stays. */
  readonly plain?: (kept: string) => string;
  /** As people read it in a language; otherwise as it is kept. */
  readonly show?: (kept: string, language: Locale) => string | number;
}

export type SayFault = (column: ListColumn, fault: RowFault) => void;

/** What kind of list it is, and how its rows are read and measured. */
export interface ListShape {
  readonly columns: readonly ListedColumn[];
  /** The column that is said to be wrong where two rows tell of one record. */
  readonly keyColumn: ListColumn;
  /** By what a record is known. */
  readonly keyOf: (state: ListedState) => string;
  /** What no two records share, besides. */
  readonly unshared?: readonly ListColumn[];
  /** What several cells say together. */
  readonly settle?: (told: ListedState, say: SayFault) => ListedState;
  /** What is taken where a row of something new does not say it. */
  readonly fresh?: (told: ListedState) => ListedState;
  /** What is wrong with a record as it would be. */
  readonly judge?: (is: ListedState, say: SayFault) => void;
  readonly nameOf: (state: ListedState) => string;
  /** A row as it may be filled in, of somebody who does not exist. */
  readonly sample?: ListedState;
}

export interface ReadRow {
  readonly key: string;
  /** undefined where a cell is wrong. */
  readonly told: ListedState | undefined;
  /** As far as it can be read. */
  readonly name: string;
  readonly faults: readonly CellFaultView[];
}

const SHOWN_OF_KEY = 60;

/** Reads one row. Every fault is named, not only the first. */
export function readRow(
  cells: readonly string[],
  places: ReadonlyMap<ListColumn, number>,
  shape: ListShape,
): ReadRow {
  const faults: CellFaultView[] = [];
  const say: SayFault = (column, fault) => void faults.push({ column, fault });
  const written: Partial<Record<ListColumn, string>> = {};
  const read: Partial<Record<ListColumn, string>> = {};
  for (const column of shape.columns) {
    const text = cells[places.get(column.key) ?? -1]?.trim() ?? "";
    if (text === "") {
      if (column.required) say(column.key, "missing");
      continue;
    }
    written[column.key] = text;
    const cell = readCell(text, column);
    if (cell.kind === "fault") say(column.key, cell.fault);
    else read[column.key] = cell.value;
  }
  const told = shape.settle?.(read, say) ?? read;
  const key = shape.keyOf({ ...written, ...told }).slice(0, SHOWN_OF_KEY);
  return { key, name: shape.nameOf(told), told: faults.length === 0 ? told : undefined, faults };
}

/** No letter of a language: what a wrong encoding leaves, and control characters, which no column keeps. */
const isUnreadable = (text: string): boolean => /\uFFFD|(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);

function readCell(text: string, { read, longest }: ListedColumn): Cell<string> {
  if (isUnreadable(text)) return { kind: "fault", fault: "unreadable" };
  if (longest !== undefined && text.length > longest) return { kind: "fault", fault: "tooLong" };
  return read(text);
}

export interface Compared {
  readonly outcome: "new" | "changed" | "unchanged" | "wrong";
  readonly is?: ListedState | undefined;
  readonly changes: ImportRow["changes"];
  readonly faults: readonly CellFaultView[];
}

/** Measures what a row tells by what is kept; `isComplete`: something new has to have all that a record needs. */
export function compareRow(
  told: ListedState,
  was: ListedState | undefined,
  { shape, isComplete }: { shape: ListShape; isComplete: boolean },
): Compared {
  const faults: CellFaultView[] = [];
  if (was === undefined && isComplete)
    for (const { key, isNeeded } of shape.columns)
      if (isNeeded && told[key] === undefined) faults.push({ column: key, fault: "missing" });
  const is = { ...(was ?? shape.fresh?.(told)), ...(was === undefined ? told : news(told, was, shape)) };
  if (faults.length === 0 && (was !== undefined || isComplete))
    shape.judge?.(is, (column, fault) => void faults.push({ column, fault }));
  if (faults.length > 0) return { outcome: "wrong", changes: [], faults };
  if (was === undefined) return { outcome: "new", is, changes: [], faults };
  const changes = changesOf(was, is, shape);
  return { outcome: changes.length === 0 ? "unchanged" : "changed", is, changes, faults };
}

/** Without what says the same in another writing. */
function news(told: ListedState, was: ListedState, { columns }: ListShape): ListedState {
  const same = columns.flatMap(({ key, plain }) => {
    const [before, after] = [was[key], told[key]];
    const isSame = before !== undefined && after !== undefined && plain?.(before) === plain?.(after);
    return plain !== undefined && isSame ? [[key, before] as const] : [];
  });
  return same.length === 0 ? told : { ...told, ...Object.fromEntries(same) };
}

export const changesOf = (
  was: ListedState,
  is: ListedState,
  { columns }: Pick<ListShape, "columns">,
): ImportRow["changes"] =>
  columns.flatMap(({ key, saidElsewhere }) => {
    const [before, after] = [was[key] ?? "", is[key] ?? ""];
    return saidElsewhere !== undefined || before === after ? [] : [{ column: key, was: before, is: after }];
  });

/** Without what is not known, so that two writings of one state are one. */
export function listed(
  parts: Readonly<Partial<Record<ListColumn, string | number | null | undefined>>>,
): ListedState {
  const state: Partial<Record<ListColumn, string>> = {};
  for (const column of ListColumn.options) {
    const part = parts[column];
    if (part !== undefined && part !== null && part !== "") state[column] = String(part);
  }
  return state;
}
