import { type CellFaultView, isWarning, type ListColumn } from "../../../shared/schemas/index.ts";
import {
  type Compared,
  changesOf,
  compareRow,
  type ListedState,
  type ListShape,
  type ReadRow,
  readRow,
} from "../../domain/exchange/listShape.ts";
import type { TableRow } from "../../files/index.ts";
import type { CheckedRow, Stores } from "../../stores/index.ts";
import type { KnownRecord, ListDescription, ListWriting, RowResult, WritingOf } from "./listDescription.ts";

export interface Measuring {
  places: ReadonlyMap<ListColumn, number>;
  /** Something new has to have all that a record needs. */
  isComplete: boolean;
  createId(): string;
  seen: SeenRows;
}
/** What earlier rows of the same file have: keys, and what no two records share. */
export interface SeenRows {
  keys: Set<string>;
  unshared: Map<string, string>;
}
export const nothingSeen = (): SeenRows => ({ keys: new Set(), unshared: new Map() });

/** A kind of list at work, whatever it tells of. */
export interface OpenList {
  shape: ListShape;
  measure(
    tx: Stores,
    rows: readonly TableRow[],
    measuring: Measuring,
  ): Promise<Omit<CheckedRow, "position">[]>;
  listAll(stores: Stores): AsyncIterable<readonly Omit<KnownRecord<unknown>, "kept">[]>;
  /** False: a record is not as the check has seen it. */
  takeOver(tx: Stores, rows: readonly CheckedRow[], of: WritingOf): Promise<boolean>;
  /** How many were put back or taken out. Whatever was changed since, or is used, stays. */
  putBack(tx: Stores, rows: readonly CheckedRow[], of: WritingOf): Promise<number>;
  follow(rows: readonly CheckedRow[]): Promise<void>;
  results(stores: Stores, keys: readonly string[]): Promise<ReadonlyMap<string, RowResult>>;
}

export const openList = <Kept>(list: ListDescription<Kept>): OpenList => ({
  shape: list.shape,
  measure: (tx, rows, measuring) => measureRows(list, tx, { rows, measuring }),
  listAll: (stores) => list.listAll(stores),
  takeOver: (tx, rows, of) => takeOver(list, tx, { rows, of }),
  putBack: (tx, rows, of) => putBack(list, tx, { rows, of }),
  follow: async (rows) =>
    list.follow?.(rows.flatMap(({ recordId: id, was, is }) => (id === undefined ? [] : [{ id, was, is }]))),
  results: async (stores, keys) => (await list.results?.(stores, keys)) ?? new Map(),
});

/** Rows of a list, measured by what we have of the same. */
async function measureRows<Kept>(
  list: ListDescription<Kept>,
  tx: Stores,
  { rows, measuring }: { rows: readonly TableRow[]; measuring: Measuring },
): Promise<Omit<CheckedRow, "position">[]> {
  const cells = rows.map((row) => readRow(row.cells, measuring.places, list.shape));
  const named = (await list.lookUp?.(tx, cells)) ?? cells;
  const read = named.map((row, index) => ({ no: rows[index]?.no, ...row }));
  const found = await list.find(
    tx,
    read.map(({ key }) => key),
  );
  const measured = read.map((row) => ({
    row,
    known: found.get(row.key),
    compared: measureOne(list.shape, { row, known: found.get(row.key) }, measuring),
  }));
  const beside = await faultsBeside(list, tx, measured);
  return measured.map(({ row, known, compared }, index) => {
    const faults = [...compared.faults, ...(beside[index] ?? [])];
    const outcome = isWrong(faults) ? "wrong" : compared.outcome;
    const isNew = outcome === "new" && measuring.isComplete;
    return {
      ...{ no: row.no, outcome, key: row.key, faults },
      changes: outcome === "wrong" ? [] : compared.changes,
      name: row.name || (known === undefined ? "" : list.shape.nameOf(known.state)),
      recordId: known?.id ?? (isNew ? measuring.createId() : undefined),
      was: outcome === "changed" ? known?.state : undefined,
      is: outcome === "changed" || isNew ? compared.is : undefined,
    };
  });
}

/** Only rows that would change something are asked about. */
async function faultsBeside<Kept>(
  { judge }: ListDescription<Kept>,
  tx: Stores,
  measured: readonly { known: KnownRecord<Kept> | undefined; compared: Compared }[],
): Promise<(readonly CellFaultView[])[]> {
  const asked = measured.map(({ known, compared: { outcome, is } }) =>
    (outcome === "new" || outcome === "changed") && is !== undefined ? { is, known } : undefined,
  );
  const told = asked.filter((each) => each !== undefined);
  const faults = judge === undefined || told.length === 0 ? [] : await judge(tx, told);
  const byRow = new Map(told.map((each, index) => [each, faults[index] ?? []]));
  return asked.map((each) => (each === undefined ? [] : (byRow.get(each) ?? [])));
}

function measureOne(
  shape: ListShape,
  { row: { key, told, faults }, known }: { row: ReadRow; known: { state: ListedState } | undefined },
  { seen, isComplete }: Measuring,
): Compared {
  const more: CellFaultView[] = [];
  if (key.trim() !== "" && seen.keys.has(key)) more.push({ column: shape.keyColumn, fault: "twiceInFile" });
  seen.keys.add(key);
  if (told === undefined) return wrong([...faults, ...more]);
  for (const column of shape.unshared ?? []) {
    const mark = `${column} ${told[column] ?? ""}`;
    if (told[column] === undefined) continue;
    if ((seen.unshared.get(mark) ?? key) !== key) more.push({ column, fault: "twiceInFile" });
    else seen.unshared.set(mark, key);
  }
  if (more.length > 0) return wrong(more);
  return compareRow(told, known?.state, { shape, isComplete });
}

const isWrong = (faults: readonly CellFaultView[]): boolean => faults.some(({ fault }) => !isWarning(fault));

const wrong = (faults: readonly CellFaultView[]): Compared => ({ outcome: "wrong", changes: [], faults });

interface Rows {
  rows: readonly CheckedRow[];
  of: WritingOf;
}

async function takeOver<Kept>(list: ListDescription<Kept>, tx: Stores, { rows, of }: Rows): Promise<boolean> {
  const known = await held(list, tx, rows);
  const writings: ListWriting<Kept>[] = [];
  for (const { key, recordId: id, was, is } of rows) {
    const now = known.get(key);
    if (id === undefined || is === undefined || !isAsSeen(list.shape, was, now?.state)) return false;
    writings.push({ id, is, known: now });
  }
  return (await list.write(tx, writings, of)) === writings.length;
}

async function putBack<Kept>(list: ListDescription<Kept>, tx: Stores, { rows, of }: Rows): Promise<number> {
  const known = await held(list, tx, rows);
  const untouched = rows.flatMap(({ key, was, is }) => {
    const now = known.get(key);
    return now !== undefined && is !== undefined && isAsSeen(list.shape, is, now.state) ? [{ was, now }] : [];
  });
  const changed = untouched.flatMap(({ was, now }) => (was === undefined ? [] : [{ is: was, known: now }]));
  const faults = await list.judge?.(tx, changed);
  const back = changed.filter((_, index) => !isWrong(faults?.[index] ?? []));
  const written = await list.write(
    tx,
    back.map((each) => ({ ...each, id: each.known.id })),
    of,
  );
  const fresh = untouched.flatMap(({ was, now }) => (was === undefined ? [now] : []));
  const out = await list.takeOut(tx, fresh, of);
  const never = rows.filter(({ key, was }) => was === undefined && !known.has(key));
  return written + out.length + never.length;
}

/** What we have of the rows, which nobody else changes until the transaction ends. */
async function held<Kept>(list: ListDescription<Kept>, tx: Stores, rows: readonly CheckedRow[]) {
  const keys = rows.map(({ key }) => key);
  await list.lock?.(tx, keys);
  return list.find(tx, keys);
}

function isAsSeen(shape: ListShape, seen: ListedState | undefined, now: ListedState | undefined): boolean {
  if (seen === undefined || now === undefined) return seen === undefined && now === undefined;
  return changesOf(seen, now, shape).length === 0;
}
